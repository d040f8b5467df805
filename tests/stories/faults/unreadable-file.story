Only files of a known kind can be included.

@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== commitments.yaml
tracker: {id: t, title: Wells}
institutions:
  - {id: mow, name: Ministry of Water, sector: ministry}
  - {id: post, name: The Post, sector: media}
include: [notes.txt]
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

== notes.txt
They dig

$ sanya check
commitments.yaml:5:11: error: "notes.txt" is of a kind that cannot be included [unreadable-file]
  include: [notes.txt]
            ^~~~~~~~~
  help: include files that end in .yaml, .yml, .json or .csv
1 error in 1 file
= 1
