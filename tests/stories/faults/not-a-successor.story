Who answers for a dissolved owner has followed it.

@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== commitments.yaml
tracker: {id: t, title: Wells}
institutions:
  - {id: mow, name: Ministry of Water, sector: ministry, dissolved: 2022, succeeded_by: [mor]}
  - {id: mor, name: Ministry of Rivers, sector: ministry, founded: 2022}
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
      - {id: dig, title: Dig ten wells, kind: building, owners: {lead: [mow]}, successors: {mow: post}}

$ sanya check
commitments.yaml:15:98: warning: "post" is not among those that followed mow [not-a-successor]
  ...wners: {lead: [mow]}, successors: {mow: post}}
                                             ^~~~
  help: name it under `succeeded_by` of mow, if it is
0 errors, 1 warning in 1 file
= 0
