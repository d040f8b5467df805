What was promised before: pairs of actions whose words are alike are proposed, and a person records those that ask the same.

@ rules/house.yaml
@ rules/ladders.yaml
== commitments.yaml
tracker: {id: wells, title: Wells, country: KH}
institutions:
  - {id: works, name: Ministry of Works, sector: ministry, country: KH}
  - {id: paper, name: The Paper, sector: media, country: KH}
sources:
  - {id: one, kind: publication, publisher: paper, published: 2010-01-02}
  - {id: two, kind: publication, publisher: paper, published: 2015-01-02}
pledges:
  - id: first
    title: The first plan
    made_by: works
    made_on: 2010-01-01
    source: one
    actions:
      - {id: wells, title: Dig ten new wells in the villages of the north, kind: building, owners: {lead: [works]}}
      - {id: road, title: Pave the road to the market, kind: building, owners: {lead: [works]}}
      - {id: school, title: សាងសង់សាលារៀនថ្មីនៅខេត្តកំពត, kind: building, owners: {lead: [works]}}
  - id: second
    title: The second plan
    made_by: works
    made_on: 2015-01-01
    source: two
    actions:
      - {id: wells, title: Dig twenty new wells in villages of the north, kind: building, owners: {lead: [works]}}
      - {id: road, title: Mend the road, kind: building, owners: {lead: [works]}, repeats: [first/road]}
      - {id: school, title: សាងសង់សាលារៀននៅខេត្តកំពត, kind: building, owners: {lead: [works]}}

$ sanya audit repeats --as-of 2020-01-01
78% alike: second/school and, earlier, first/school
  សាងសង់សាលារៀននៅខេត្តកំពត
  សាងសង់សាលារៀនថ្មីនៅខេត្តកំពត

77% alike: second/wells and, earlier, first/wells
  Dig twenty new wells in villages of the north
  Dig ten new wells in the villages of the north

34% alike: second/road and, earlier, first/road (recorded)
  Mend the road
  Pave the road to the market

3 pairs in 6 actions; 1 recorded under `repeats`
= 0

$ sanya audit repeats --as-of 2020-01-01  --alike 60 --format csv
later,earlier,alike,recorded,later_words,earlier_words
second/school,first/school,78,no,សាងសង់សាលារៀននៅខេត្តកំពត,សាងសង់សាលារៀនថ្មីនៅខេត្តកំពត
second/wells,first/wells,77,no,Dig twenty new wells in villages of the north,Dig ten new wells in the villages of the north
second/road,first/road,34,yes,Mend the road,Pave the road to the market
= 0

$ sanya audit repeats --as-of 2020-01-01 --alike 90 --format json
{
  "schema_version": 1,
  "as_of": "2020-01-01",
  "published_by": null,
  "known_at": null,
  "entries": null,
  "method": {
    "name": "house",
    "version": "1.0.0",
    "hash": "7790dc0d198548cbac4bd4111cf92c3b88dd4475d40cd3a89485b0f1f86046ac",
    "path": "rules/house.yaml",
    "follows": "The house method, our own way of deciding, explained with every rule in docs/method.md"
  },
  "pairs": [
    {
      "later": "second/road",
      "earlier": "first/road",
      "alike": 34,
      "recorded": true,
      "later_words": "Mend the road",
      "earlier_words": "Pave the road to the market"
    }
  ],
  "of": 6
}
= 0

$ sanya audit repeats --as-of 2020-01-01 --alike most
! sanya: --alike is a whole percent, from 1 to 100
!   help: write it as 50
= 2
