A reply cannot come before the letter.

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
replies:
  - {id: r, institution: mow, asked_on: 2024-05-01, letter: L/1, answered_on: 2024-04-01, answer: We dig}

$ sanya check
commitments.yaml:16:79: error: answered on 2024-04-01, but asked only on 2024-05-01 [answered-before-asked]
  ...: 2024-05-01, letter: L/1, answered_on: 2024-04-01, answer: We dig}
                                             ^~~~~~~~~~
  help: correct one of the two dates
1 error in 1 file
= 1
