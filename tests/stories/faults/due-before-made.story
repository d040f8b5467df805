A promise is not due before it is made.

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
      - {id: dig, title: Dig ten wells, kind: building, owners: {lead: [mow]}, due: 2019}

$ sanya check
commitments.yaml:14:85: error: due on 2019, before the pledge was made on 2020-05-01 [due-before-made]
        - {id: dig, title: Dig ten wells, kind: building, owners: {lead: [mow]}, due: 2019}
                                                                                      ^~~~
  help: correct one of the two dates
1 error in 1 file
= 1
