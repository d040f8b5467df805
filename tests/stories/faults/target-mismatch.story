A depth is a number.

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
      - {id: dig, title: Dig ten wells, kind: building, owners: {lead: [mow]}, target: {indicator: deep, at_least: good}}
indicators:
  - {id: deep, name: Depth, unit: m}

$ sanya check
commitments.yaml:14:116: error: "good" is not a number, and deep is counted in numbers [target-mismatch]
  ...]}, target: {indicator: deep, at_least: good}}
                                             ^~~~
  help: write the number promised, as in 20 or 5.7
1 error in 1 file
= 1
