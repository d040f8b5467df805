A source of which nothing is said is told.

@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== commitments.yaml
tracker: {id: t, title: Wells}
institutions:
  - {id: mow, name: Ministry of Water, sector: ministry}
  - {id: post, name: The Post, sector: media}
sources:
  - {id: s, kind: publication, publisher: post, published: 2020-05-01}
  - {id: other, kind: publication, publisher: post, published: 2021}
pledges:
  - id: wells
    title: Wells
    made_by: mow
    made_on: 2020-05-01
    source: s
    actions:
      - {id: dig, title: Dig ten wells, kind: building, owners: {lead: [mow]}}

$ sanya check
commitments.yaml:7:10: warning: nothing rests on the source "other" [unused-source]
    - {id: other, kind: publication, publisher: post, published: 2021}
           ^~~~~
  help: add what it says, or take it out
0 errors, 1 warning in 1 file
= 0
