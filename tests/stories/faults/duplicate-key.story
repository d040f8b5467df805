One key, one value.

@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== commitments.yaml
tracker: {id: t, title: Wells}
institutions:
  - {id: mow, name: Ministry of Water, sector: ministry}
  - {id: post, name: The Post, sector: media}
sources:
  - {id: s, kind: publication, publisher: post, published: 2020-05-01}
pledges:
  - id: wells
    title: Wells
    made_by: mow
    made_by: post
    made_on: 2020-05-01
    source: s
    actions:
      - {id: dig, title: Dig ten wells, kind: building, owners: {lead: [mow]}}

$ sanya check
commitments.yaml:11:5: error: "made_by" is given twice in the same place [duplicate-key]
      made_by: post
      ^~~~~~~
  help: keep one of the two, or give the other its own name
commitments.yaml:10:5: note: first given here
      made_by: mow
      ^~~~~~~
1 error in 1 file
= 1
