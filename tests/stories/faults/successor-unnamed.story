After a split somebody must answer for the action.

@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== commitments.yaml
tracker: {id: t, title: Wells}
institutions:
  - {id: mow, name: Ministry of Water, sector: ministry, dissolved: 2022, succeeded_by: [mor, mol]}
  - {id: mor, name: Ministry of Rivers, sector: ministry, founded: 2022}
  - {id: mol, name: Ministry of Lakes, sector: ministry, founded: 2022}
  - {id: post, name: The Post, sector: media}
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
commitments.yaml:16:73: warning: mow was split into mor, mol: which of them answers for this action? [successor-unnamed]
        - {id: dig, title: Dig ten wells, kind: building, owners: {lead: [mow]}}
                                                                          ^~~
  help: add `successors: {mow: mor}`, or the other
0 errors, 1 warning in 1 file
= 0
