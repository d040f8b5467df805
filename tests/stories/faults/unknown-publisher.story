A publisher is an institution of the register.

@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== commitments.yaml
tracker: {id: t, title: Wells}
institutions:
  - {id: mow, name: Ministry of Water, sector: ministry}
  - {id: post, name: The Post, sector: media}
sources:
  - {id: s, kind: publication, publisher: The Pots, published: 2020-05-01}
pledges:
  - id: wells
    title: Wells
    made_by: mow
    made_on: 2020-05-01
    source: s
    actions:
      - {id: dig, title: Dig ten wells, kind: building, owners: {lead: [mow]}}

$ sanya check
commitments.yaml:6:43: error: no institution is called "The Pots" [unknown-publisher]
    - {id: s, kind: publication, publisher: The Pots, published: 2020-05-01}
                                            ^~~~~~~~
  help: did you mean "The Post"?
1 error in 1 file
= 1
