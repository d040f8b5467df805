What is included must be there.

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

$ sanya check
commitments.yaml:5:11: error: there is no file "more.yaml" [include-not-found]
  include: [more.yaml]
            ^~~~~~~~~
  help: write a path from this file's folder, with forward slashes
1 error in 1 file
= 1
