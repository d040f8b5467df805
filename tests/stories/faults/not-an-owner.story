A successor is named for an owner.

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
      - {id: dig, title: Dig ten wells, kind: building, owners: {lead: [mow]}, successors: {post: mow}}

$ sanya check
commitments.yaml:14:93: error: "post" is no owner of this action [not-an-owner]
  ...ng, owners: {lead: [mow]}, successors: {post: mow}}
                                             ^~~~
  help: name a dissolved owner, or one that followed it
1 error in 1 file
= 1
