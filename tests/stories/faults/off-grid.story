A reading has as many decimals as its indicator counts.

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
  - {id: deep, name: Depth, unit: m, decimals: 1}
readings:
  - {id: r, indicator: deep, source: s, value: 4.25}

$ sanya check
commitments.yaml:18:48: error: deep is counted to 1 decimals [off-grid]
    - {id: r, indicator: deep, source: s, value: 4.25}
                                                 ^~~~
  help: round as the source would, or give the indicator more `decimals`
1 error in 1 file
= 1
