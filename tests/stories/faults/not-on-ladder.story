A building is not ratified.

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
  - {id: f, source: s, action: wells/dig, note: They dig, milestone: ratified}

$ sanya check
commitments.yaml:16:70: error: "ratified" is no step of a building [not-on-ladder]
    - {id: f, source: s, action: wells/dig, note: They dig, milestone: ratified}
                                                                       ^~~~~~~~
  help: the steps of a building are: announced, site-chosen, designed, funded, contracted, ground-broken, under-construction, built, handed-over, inaugurated, operating, works-halted, cancelled, closed, destroyed
1 error in 1 file
= 1
