Attributes of one's own are declared first.

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
    made_on: 2020-05-01
    source: s
    actions:
      - {id: dig, title: Dig ten wells, kind: building, owners: {lead: [mow]}, attributes: {cost: 3}}

$ sanya check
commitments.yaml:14:93: error: the tracker declares no attribute "cost" on action [undeclared-attribute]
  ...ng, owners: {lead: [mow]}, attributes: {cost: 3}}
                                             ^~~~
  help: declare it under the tracker's `attributes:`
1 error in 1 file
= 1
