A finding is about an action or a pledge, not both by one key each.

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
findings:
  - {id: f, source: s, action: wells/dig, pledge: wells, note: They dig}

$ sanya check
commitments.yaml:16:51: error: "action" and "pledge" cannot stand together [contrary-keys]
    - {id: f, source: s, action: wells/dig, pledge: wells, note: They dig}
                                                    ^~~~~
  help: keep one of the two
1 error in 1 file
= 1
