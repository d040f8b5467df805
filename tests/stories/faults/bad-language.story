A language is its tag.

@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== commitments.yaml
tracker: {id: t, title: Wells}
institutions:
  - {id: mow, name: Ministry of Water, sector: ministry}
  - {id: post, name: The Post, sector: media}
sources:
  - {id: s, kind: publication, publisher: post, published: 2020-05-01, language: English}
pledges:
  - id: wells
    title: Wells
    made_by: mow
    made_on: 2020-05-01
    source: s
    actions:
      - {id: dig, title: Dig ten wells, kind: building, owners: {lead: [mow]}}

$ sanya check
commitments.yaml:6:82: error: "English" is not a language tag [bad-language]
    - {id: s, kind: publication, publisher: post, published: 2020-05-01, language: English}
                                                                                   ^~~~~~~
  help: write a BCP 47 tag, as in en or km
1 error in 1 file
= 1
