A line out of its place ends the reading of its file, and of no other.

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
findings:
  - id: f
   note: They dig

$ sanya check
more.yaml:3:4: error: this line does not fit into the list around it [bad-yaml]
     note: They dig
     ^
  help: check the indentation of this line and of those above it: what belongs together begins in the same column
1 error in 2 files
= 1
