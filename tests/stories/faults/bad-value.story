A reading has no sign for thousands.

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
      - {id: dig, title: Dig ten wells, kind: building, owners: {lead: [mow]}}
indicators:
  - {id: deep, name: Depth, unit: m}
readings:
  - {id: r, indicator: deep, source: s, value: 4 000}

$ sanya check
commitments.yaml:18:48: error: "4 000" is not a value [bad-value]
    - {id: r, indicator: deep, source: s, value: 4 000}
                                                 ^~~~~
  help: write it as in 5.7, <5, >=20, 5..7 or ~5, without signs for thousands
1 error in 1 file
= 1
