JSON does not allow a comma behind the last entry.

@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== commitments.yaml
tracker: {id: t, title: Wells}
institutions:
  - {id: mow, name: Ministry of Water, sector: ministry}
  - {id: post, name: The Post, sector: media}
include: [more.json]
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

== more.json
{"findings": [
  {"id": "f", "source": "s", "action": "wells/dig", "note": "They dig"},
]}

$ sanya check
more.json:3:1: error: a value is missing here [bad-json]
  ]}
  ^
  help: no comma stands behind the last entry
1 error in 2 files
= 1
