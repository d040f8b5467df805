An address begins with its scheme.

@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== commitments.yaml
tracker: {id: t, title: Wells}
institutions:
  - {id: mow, name: Ministry of Water, sector: ministry}
  - {id: post, name: The Post, sector: media}
sources:
  - {id: s, kind: publication, publisher: post, published: 2020-05-01, url: example.org/a}
pledges:
  - id: wells
    title: Wells
    made_by: mow
    made_on: 2020-05-01
    source: s
    actions:
      - {id: dig, title: Dig ten wells, kind: building, owners: {lead: [mow]}}

$ sanya check
commitments.yaml:6:77: error: "example.org/a" is not a web address [bad-url]
    - {id: s, kind: publication, publisher: post, published: 2020-05-01, url: example.org/a}
                                                                              ^~~~~~~~~~~~~
  help: write it in full, beginning with https:// or http://
1 error in 1 file
= 1
