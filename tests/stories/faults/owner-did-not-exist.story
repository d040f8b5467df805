An owner existed when the promise was made.

@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== commitments.yaml
tracker: {id: t, title: Wells}
institutions:
  - {id: mow, name: Ministry of Water, sector: ministry}
  - {id: mor, name: Ministry of Rivers, sector: ministry, founded: 2022}
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
      - {id: dig, title: Dig ten wells, kind: building, owners: {lead: [mor]}}

$ sanya check
commitments.yaml:15:73: error: mor was founded on 2022, and the pledge was made on 2020-05-01 [owner-did-not-exist]
        - {id: dig, title: Dig ten wells, kind: building, owners: {lead: [mor]}}
                                                                          ^~~
  help: name the institution of that day; who answers now follows from `succeeded_by`, or is named under `successors`
1 error in 1 file
= 1
