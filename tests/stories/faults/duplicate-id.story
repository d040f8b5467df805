One id, one thing.

@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== commitments.yaml
tracker: {id: t, title: Wells}
institutions:
  - {id: mow, name: Ministry of Water, sector: ministry}
  - {id: post, name: The Post, sector: media}
  - {id: mow, name: Ministry of Wells, sector: ministry}
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
commitments.yaml:5:10: error: the institution or person "mow" is given twice [duplicate-id]
    - {id: mow, name: Ministry of Wells, sector: ministry}
           ^~~
  help: give each an id of its own
commitments.yaml:3:10: note: first given here
    - {id: mow, name: Ministry of Water, sector: ministry}
           ^~~
1 error in 1 file
= 1
