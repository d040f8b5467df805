Ids are written in lower case with hyphens.

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
      - {id: Dig_Wells, title: Dig ten wells, kind: building, owners: {lead: [mow]}}

$ sanya check
commitments.yaml:14:14: error: "Dig_Wells" is not an id [bad-id]
        - {id: Dig_Wells, title: Dig ten wells, kind: building, owners: {lead: [mow]}}
               ^~~~~~~~~
  help: an id is made of small letters, digits and single hyphens: dig-wells
1 error in 1 file
= 1
