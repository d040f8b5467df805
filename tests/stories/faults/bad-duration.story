A duration is written in words or as ISO 8601 has it.

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
      - {id: dig, title: Dig ten wells, kind: building, owners: {lead: [mow]}, recurrence: {every: yearly}}

$ sanya check
commitments.yaml:14:100: error: "yearly" is not a length of time [bad-duration]
  ...ers: {lead: [mow]}, recurrence: {every: yearly}}
                                             ^~~~~~
  help: write P1Y, P6M, P2W or P10D for years, months, weeks or days
1 error in 1 file
= 1
