A country is its code.

@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== commitments.yaml
tracker: {id: t, title: Wells}
institutions:
  - {id: mow, name: Ministry of Water, sector: ministry, country: Cambodia}
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
commitments.yaml:3:67: error: "Cambodia" is not a country code [bad-country]
    - {id: mow, name: Ministry of Water, sector: ministry, country: Cambodia}
                                                                    ^~~~~~~~
  help: write the two capital letters of ISO 3166-1, as in KH
1 error in 1 file
= 1
