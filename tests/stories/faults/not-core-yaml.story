Data files have no aliases: what is meant is written out.

@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== commitments.yaml
tracker: {id: t, title: Wells}
institutions:
  - {id: mow, name: Ministry of Water, sector: ministry}
  - {id: post, name: The Post, sector: media}
sources:
  - {id: s, kind: publication, publisher: post, published: &day 2020-05-01}
pledges:
  - id: wells
    title: Wells
    made_by: mow
    made_on: *day
    source: s
    actions:
      - {id: dig, title: Dig ten wells, kind: building, owners: {lead: [mow]}}

$ sanya check
commitments.yaml:6:60: error: a text that begins with & is a YAML anchor, and anchors are not taken [not-core-yaml]
    - {id: s, kind: publication, publisher: post, published: &day 2020-05-01}
                                                             ^~~~~~~~~~
  help: delete the anchor; if you mean the sign, put the text in double quotes
1 error in 1 file
= 1
