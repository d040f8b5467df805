The tracker is described in the first file.

@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== commitments.yaml
tracker: {id: t, title: Wells}
institutions:
  - {id: mow, name: Ministry of Water, sector: ministry}
  - {id: post, name: The Post, sector: media}
include: [more.yaml]
sources:
  - {id: s, kind: publication, publisher: post, published: 2020-05-01}
pledges:
  - id: wells
    title: Wells
    made_by: mow
    made_on: 2020-05-01
    source: s
    actions:
      - {id: dig, title: Dig ten wells, kind: building, owners: {lead: [mow]}}

== more.yaml
tracker: {id: other, title: Other}

$ sanya check
more.yaml:1:10: error: the tracker is described in an included file [misplaced-tracker]
  tracker: {id: other, title: Other}
           ^
  help: move it to commitments.yaml
1 error in 2 files
= 1
