The same evidence under two methods, and which answers hang on the method. A word that only one scale has is not held to be another's.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml
@ rules/strict.yaml

== rules/marks.yaml
pack: marks
version: 1.0.0
language: 1
measures: {news: {count: findings, where: {bearing: supports}, label: {en: findings in support}}}
questions:
  mark:
    label: {en: Mark}
    scale: {good: {label: {en: Good}, means: {en: somebody reports something}}, bad: {label: {en: Bad}, means: {en: nobody reports anything}}}
    rules:
      - {answer: good, when: [news >= 1], because: {en: "{news} findings in support"}}
      - {answer: bad, otherwise: true, because: {en: nobody says anything in support}}

$ sanya compare rules/house.yaml rules/strict.yaml
The same evidence on 4 actions under 2 methods
As of 2024-06-30
  A  small 1.0.0, rules/house.yaml, hash 5ababf471362; asked: Status
  B  strict 1.0.0, rules/strict.yaml, hash 22f13f33e037; asked: Status

A by B: what each answer of A is under B
  Delivered or Claimed: 1 of 4
       1  Unproven (other)
  Open: 3 of 4
       3  Unproven (no word in common)
  The same answer on 0 of 4, another on 1, no word in common on 3
  Words of both scales: Delivered

The answer depends on the method: 1 of 4
  schools/wells: Dig a well at each of the ten schools without water
    A  Claimed or Delivered: it is reported done, by too few
    B  Unproven: 0 independent voices report all of it done; 3 are needed

The answers have no word in common: 3 of 4
  schools/law: Bring a law on drinking water
    A  Open: nobody reports it done
    B  Unproven: 0 independent voices report all of it done; 3 are needed
  schools/tests: Test the water of every school each year
    A  Open: nobody reports it done
    B  Unproven: 0 independent voices report all of it done; 3 are needed
  taps/villages: Bring taps to the villages along the river
    A  Open: nobody reports it done
    B  Unproven: 0 independent voices report all of it done; 3 are needed

All methods agree: 0 of 4

Words are held to be the same only where both scales have them; what a word
means is said in each pack.
= 0

$ sanya compare rules/house.yaml rules/strict.yaml rules/marks.yaml --as-of 2020-06-30
The same evidence on 4 actions under 3 methods
As of 2020-06-30
  A  small 1.0.0, rules/house.yaml, hash 5ababf471362; asked: Status
  B  strict 1.0.0, rules/strict.yaml, hash 22f13f33e037; asked: Status
  C  marks 1.0.0, rules/marks.yaml, hash d268627f302f; asked: Mark

A by B: what each answer of A is under B
  Open: 4 of 4
       4  Unproven (no word in common)
  The same answer on 0 of 4, another on 0, no word in common on 4
  Words of both scales: Delivered

A by C: what each answer of A is under C
  Open: 4 of 4
       4  Bad (no word in common)
  The same answer on 0 of 4, another on 0, no word in common on 4
  Words of both scales: none

B by C: what each answer of B is under C
  Unproven: 4 of 4
       4  Bad (no word in common)
  The same answer on 0 of 4, another on 0, no word in common on 4
  Words of both scales: none

The answer depends on the method: 0 of 4

The answers have no word in common: 4 of 4
  schools/wells: Dig a well at each of the ten schools without water
    A  Open: nobody reports it done
    B  Unproven: 0 independent voices report all of it done; 3 are needed
    C  Bad: nobody says anything in support
  schools/law: Bring a law on drinking water
    A  Open: nobody reports it done
    B  Unproven: 0 independent voices report all of it done; 3 are needed
    C  Bad: nobody says anything in support
  schools/tests: Test the water of every school each year
    A  Open: nobody reports it done
    B  Unproven: 0 independent voices report all of it done; 3 are needed
    C  Bad: nobody says anything in support
  taps/villages: Bring taps to the villages along the river
    A  Open: nobody reports it done
    B  Unproven: 0 independent voices report all of it done; 3 are needed
    C  Bad: nobody says anything in support

All methods agree: 0 of 4

Words are held to be the same only where both scales have them; what a word
means is said in each pack.
= 0

$ sanya compare rules/house.yaml rules/strict.yaml --format csv
action,pledge,title,agreement,method,question,answer,alternatives,because,as_of,hash
schools/wells,schools,Dig a well at each of the ten schools without water,differ,rules/house.yaml,status,claimed,delivered,"it is reported done, by too few",2024-06-30,5ababf4713627647ab05c1df080c0bd56b651f1e977af3602d8762c91eb4a94a
schools/wells,schools,Dig a well at each of the ten schools without water,differ,rules/strict.yaml,status,unproven,,0 independent voices report all of it done; 3 are needed,2024-06-30,22f13f33e03782e05b1e16847033df9303ef77754073c7c8bfe6957e1aba908f
schools/law,schools,Bring a law on drinking water,unmatched,rules/house.yaml,status,open,,nobody reports it done,2024-06-30,5ababf4713627647ab05c1df080c0bd56b651f1e977af3602d8762c91eb4a94a
schools/law,schools,Bring a law on drinking water,unmatched,rules/strict.yaml,status,unproven,,0 independent voices report all of it done; 3 are needed,2024-06-30,22f13f33e03782e05b1e16847033df9303ef77754073c7c8bfe6957e1aba908f
schools/tests,schools,Test the water of every school each year,unmatched,rules/house.yaml,status,open,,nobody reports it done,2024-06-30,5ababf4713627647ab05c1df080c0bd56b651f1e977af3602d8762c91eb4a94a
schools/tests,schools,Test the water of every school each year,unmatched,rules/strict.yaml,status,unproven,,0 independent voices report all of it done; 3 are needed,2024-06-30,22f13f33e03782e05b1e16847033df9303ef77754073c7c8bfe6957e1aba908f
taps/villages,taps,Bring taps to the villages along the river,unmatched,rules/house.yaml,status,open,,nobody reports it done,2024-06-30,5ababf4713627647ab05c1df080c0bd56b651f1e977af3602d8762c91eb4a94a
taps/villages,taps,Bring taps to the villages along the river,unmatched,rules/strict.yaml,status,unproven,,0 independent voices report all of it done; 3 are needed,2024-06-30,22f13f33e03782e05b1e16847033df9303ef77754073c7c8bfe6957e1aba908f
= 0

$ sanya compare rules/strict.yaml rules/marks.yaml --published-by 2020-01-01 --format json
{
  "schema_version": 1,
  "as_of": "2024-06-30",
  "published_by": "2020-01-01",
  "methods": [
    {
      "name": "strict",
      "version": "1.0.0",
      "hash": "22f13f33e03782e05b1e16847033df9303ef77754073c7c8bfe6957e1aba908f",
      "path": "rules/strict.yaml",
      "follows": "The strict method",
      "question": "status",
      "scale": [
        "delivered",
        "unproven",
        "not_delivered",
        "reversed",
        "not_a_commitment",
        "not_yet_made"
      ]
    },
    {
      "name": "marks",
      "version": "1.0.0",
      "hash": "d268627f302f30a12b169f601414a7c9a27d8061f30dd8131163e0f161eb10e7",
      "path": "rules/marks.yaml",
      "follows": "",
      "question": "mark",
      "scale": [
        "good",
        "bad"
      ]
    }
  ],
  "matrices": [
    {
      "a": 0,
      "b": 1,
      "shared": [],
      "cells": [
        {
          "a": [
            "unproven"
          ],
          "b": [
            "bad"
          ],
          "actions": 4,
          "agreement": "unmatched"
        }
      ],
      "agree": 0,
      "differ": 0,
      "unmatched": 4,
      "of": 4
    }
  ],
  "actions": [
    {
      "action": "schools/wells",
      "pledge": "schools",
      "title": "Dig a well at each of the ten schools without water",
      "agreement": "unmatched",
      "answers": [
        {
          "method": 0,
          "answers": [
            "unproven"
          ],
          "because": "0 independent voices report all of it done; 3 are needed"
        },
        {
          "method": 1,
          "answers": [
            "bad"
          ],
          "because": "nobody says anything in support"
        }
      ]
    },
    {
      "action": "schools/law",
      "pledge": "schools",
      "title": "Bring a law on drinking water",
      "agreement": "unmatched",
      "answers": [
        {
          "method": 0,
          "answers": [
            "unproven"
          ],
          "because": "0 independent voices report all of it done; 3 are needed"
        },
        {
          "method": 1,
          "answers": [
            "bad"
          ],
          "because": "nobody says anything in support"
        }
      ]
    },
    {
      "action": "schools/tests",
      "pledge": "schools",
      "title": "Test the water of every school each year",
      "agreement": "unmatched",
      "answers": [
        {
          "method": 0,
          "answers": [
            "unproven"
          ],
          "because": "0 independent voices report all of it done; 3 are needed"
        },
        {
          "method": 1,
          "answers": [
            "bad"
          ],
          "because": "nobody says anything in support"
        }
      ]
    },
    {
      "action": "taps/villages",
      "pledge": "taps",
      "title": "Bring taps to the villages along the river",
      "agreement": "unmatched",
      "answers": [
        {
          "method": 0,
          "answers": [
            "unproven"
          ],
          "because": "0 independent voices report all of it done; 3 are needed"
        },
        {
          "method": 1,
          "answers": [
            "bad"
          ],
          "because": "nobody says anything in support"
        }
      ]
    }
  ],
  "agree": 0,
  "differ": 0,
  "unmatched": 4,
  "of": 4
}
= 0

$ sanya compare rules/house.yaml rules/marks.yaml --question status
! sanya: the pack rules/marks.yaml has no scale of words for actions under "status"
!   help: write one of: mark
= 2

$ sanya compare rules/house.yaml
! sanya: compare needs PACK PACK...
!   help: for example: sanya compare rules/house.yaml rules/strict.yaml
= 2

$ sanya compare rules/house.yaml rules/strict.yaml --pack rules/house.yaml
! sanya: compare has no --pack
!   help: name the packs behind the command
= 2

$ sanya compare rules/house.yaml rules/none.yaml
! sanya: cannot open "rules/none.yaml": there is no such file
= 2
