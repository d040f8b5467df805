The steps of a ladder rise.

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

== rules/ladders.yaml
ladders:
  - id: building
    label: {en: Building}
    milestones:
      - {id: built, label: {en: built}, stage: delivered}
      - {id: funded, label: {en: paid for}, stage: resourced}

$ sanya check
rules/ladders.yaml:6:9: error: milestone "funded" is resourced, and stands above "built", which is delivered [wrong-order]
        - {id: funded, label: {en: paid for}, stage: resourced}
          ^
  help: write the milestones of a ladder from the lowest stage to the highest
1 error in 1 file
! no rule pack was found: the data alone were checked
= 1
