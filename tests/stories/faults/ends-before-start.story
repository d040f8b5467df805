A post ends after it starts.

@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== commitments.yaml
tracker: {id: t, title: Wells}
institutions:
  - {id: mow, name: Ministry of Water, sector: ministry}
  - {id: post, name: The Post, sector: media}
people:
  - {id: ito, name: Ito, posts: [{title: Minister, at: mow, from: 2019, until: 2018}]}
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

$ sanya check
commitments.yaml:6:80: error: the post ends on 2018, before it starts on 2019 [ends-before-start]
    - {id: ito, name: Ito, posts: [{title: Minister, at: mow, from: 2019, until: 2018}]}
                                                                                 ^~~~
  help: correct one of the two dates
1 error in 1 file
= 1
