Files that include each other have no first.

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
include: [commitments.yaml]

$ sanya check
more.yaml:1:11: error: these files include each other: commitments.yaml -> more.yaml -> commitments.yaml [include-cycle]
  include: [commitments.yaml]
            ^~~~~~~~~~~~~~~~
  help: take out one of the includes
1 error in 2 files
= 1
