A pledge is held to a mandate of its own time.

@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== commitments.yaml
tracker: {id: t, title: Wells}
institutions:
  - {id: mow, name: Ministry of Water, sector: ministry}
  - {id: post, name: The Post, sector: media}
mandates:
  - {id: first, title: First term, holder: mow, start: 2010, end: 2014}
sources:
  - {id: s, kind: publication, publisher: post, published: 2020-05-01}
pledges:
  - id: wells
    title: Wells
    made_by: mow
    made_on: 2020-05-01
    source: s
    mandate: first
    actions:
      - {id: dig, title: Dig ten wells, kind: building, owners: {lead: [mow]}}

$ sanya check
commitments.yaml:15:14: warning: the pledge was made on 2020-05-01, after this mandate ended on 2014 [mandate-over]
      mandate: first
               ^~~~~
  help: name the mandate within which it must be met
0 errors, 1 warning in 1 file
= 0
