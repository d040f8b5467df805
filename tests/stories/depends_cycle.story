Actions that wait for each other in a circle are a fault, told with the way round.

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
      - {id: money, title: Find the money, kind: measure, owners: {lead: [mow]}, depends_on: [wells/dig]}
      - {id: law, title: Pass a law, kind: legislation, owners: {lead: [mow]}, depends_on: [wells/money]}
      - {id: dig, title: Dig ten wells, kind: building, owners: {lead: [mow]}, depends_on: [wells/law]}

$ sanya check
commitments.yaml:15:93: error: "depends_on" goes in a circle: wells/money -> wells/dig -> wells/law -> wells/money [cycle]
  ...on, owners: {lead: [mow]}, depends_on: [wells/money]}
                                             ^~~~~~~~~~~
  help: take out the one that is wrong
1 error in 1 file
= 1
