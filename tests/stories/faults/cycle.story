Two actions cannot wait for each other.

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
      - {id: dig, title: Dig ten wells, kind: building, owners: {lead: [mow]}, depends_on: [wells/fill]}
      - {id: fill, title: Fill them, kind: building, owners: {lead: [mow]}, depends_on: [wells/dig]}

$ sanya check
commitments.yaml:15:90: error: "depends_on" goes in a circle: wells/dig -> wells/fill -> wells/dig [cycle]
        - {id: fill, title: Fill them, kind: building, owners: {lead: [mow]}, depends_on: [wells/dig]}
                                                                                           ^~~~~~~~~
  help: take out the one that is wrong
1 error in 1 file
= 1
