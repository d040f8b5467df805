Nobody holds a post at what does not exist yet.

@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== commitments.yaml
tracker: {id: t, title: Wells}
institutions:
  - {id: mow, name: Ministry of Water, sector: ministry, founded: 2015}
  - {id: post, name: The Post, sector: media}
people:
  - {id: ito, name: Ito, posts: [{title: Minister, at: mow, from: 2010}]}
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
commitments.yaml:6:67: error: a post at mow begins on 2010, which was founded on 2015 [post-outside-institution]
    - {id: ito, name: Ito, posts: [{title: Minister, at: mow, from: 2010}]}
                                                                    ^~~~
  help: name the institution of that time, or correct one of the dates
1 error in 1 file
= 1
