A value lies within its indicator's bounds.

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
  - {id: deep, name: Depth, unit: m, at_least: 0, at_most: 100}
readings:
  - {id: r, indicator: deep, source: s, value: 400}

$ sanya check
commitments.yaml:18:48: error: "400" is not among the values that deep can have [out-of-bounds]
    - {id: r, indicator: deep, source: s, value: 400}
                                                 ^~~
  help: correct the value, or the indicator's `at_least` and `at_most`
1 error in 1 file
= 1
