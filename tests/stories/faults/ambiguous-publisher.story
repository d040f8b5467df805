A name that two institutions bear names neither.

@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== commitments.yaml
tracker: {id: t, title: Wells}
institutions:
  - {id: mow, name: Ministry of Water, sector: ministry}
  - {id: post, name: The Post, other_names: [Gazette], sector: media}
  - {id: gazette, name: Gazette, sector: media}
sources:
  - {id: s, kind: publication, publisher: Gazette, published: 2020-05-01}
pledges:
  - id: wells
    title: Wells
    made_by: mow
    made_on: 2020-05-01
    source: s
    actions:
      - {id: dig, title: Dig ten wells, kind: building, owners: {lead: [mow]}}

$ sanya check
commitments.yaml:7:43: error: several institutions are called "Gazette": gazette, post [ambiguous-publisher]
    - {id: s, kind: publication, publisher: Gazette, published: 2020-05-01}
                                            ^~~~~~~
  help: write the id of the one that is meant
1 error in 1 file
= 1
