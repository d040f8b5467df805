What is missing, action by action.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

$ sanya gaps
Not settled: 4 of 4 actions
  schools/wells: Claimed or Delivered
    - for Delivered: one independent voice or foreign government, besides The
      Lake Times and Water Watch, that reports the step "built" for the whole of
      it
    - for Delivered: a source that ties wells-reported to this action
  schools/law: Open
    - for Delivered: 2 independent voices or foreign governments, none of them
      repeating another, that report the step "promulgated" for the whole of it
    - for Claimed: one voice of any side that reports the step "promulgated" for
      the whole of it
  schools/tests: Open
    - for Delivered: 2 independent voices or foreign governments, none of them
      repeating another, that report the step "reported to whom it was promised"
      for the whole of it
    - for Delivered: in each of 2 periods, from 2019-03-01 to 2023-12-31, one
      independent voice or foreign government that reports the step "reported to
      whom it was promised" for the whole of it
    - for Claimed: one voice of any side that reports the step "reported to whom
      it was promised" for the whole of it
  taps/villages: Open
    - for Delivered: 2 independent voices or foreign governments, none of them
      repeating another, that report the step "built" for the whole of it
    - for Claimed: one voice of any side that reports the step "built" for the
      whole of it

Announced and not known to be published
  schools: 2 of 5 points

No owner is named: 1 of 4 actions
  taps/villages: Bring taps to the villages along the river

Nobody has logged a search: 3 of 4 actions
  schools/wells: Dig a well at each of the ten schools without water
  schools/tests: Test the water of every school each year
  taps/villages: Bring taps to the villages along the river

As of 2024-06-30; method: small 1.0.0, rules/house.yaml, hash 5ababf471362
! 1 warning, which `sanya check` shows
= 0

$ sanya gaps wells
Not settled: 1 of 1 action
  schools/wells: Claimed or Delivered
    - for Delivered: one independent voice or foreign government, besides The
      Lake Times and Water Watch, that reports the step "built" for the whole of
      it
    - for Delivered: a source that ties wells-reported to this action

Announced and not known to be published
  schools: 2 of 5 points

Nobody has logged a search: 1 of 1 action
  schools/wells: Dig a well at each of the ten schools without water

As of 2024-06-30; method: small 1.0.0, rules/house.yaml, hash 5ababf471362
! 1 warning, which `sanya check` shows
= 0

$ sanya gaps wels
! 1 warning, which `sanya check` shows
! sanya: no action or pledge is called "wels"
!   help: did you mean "wells"?
= 2

$ sanya gaps --format json
{
  "schema_version": 1,
  "as_of": "2024-06-30",
  "published_by": null,
  "known_at": null,
  "entries": null,
  "method": {
    "name": "small",
    "version": "1.0.0",
    "hash": "5ababf4713627647ab05c1df080c0bd56b651f1e977af3602d8762c91eb4a94a",
    "path": "rules/house.yaml",
    "follows": "A method in a few lines"
  },
  "actions": [
    {
      "action": "schools/wells",
      "answer": "claimed",
      "label": "Claimed",
      "alternatives": [
        {
          "answer": "delivered",
          "proved": true,
          "world": [
            {
              "entry": "wells-reported",
              "field": "link",
              "value": "in"
            }
          ],
          "because": "1 to 2 outside voices report it done"
        }
      ],
      "proved": true,
      "because": "it is reported done, by too few",
      "ways": [
        {
          "answer": "delivered",
          "steps": [
            "one independent voice or foreign government, besides The Lake Times and Water Watch, that reports the step \"built\" for the whole of it"
          ],
          "operations": [
            {
              "kind": "evidence",
              "voices": 1,
              "relations": [
                "independent",
                "foreign_government"
              ],
              "besides": [
                "lake-times",
                "water-watch"
              ],
              "bearing": "supports",
              "official": false,
              "milestone": "built",
              "extent": "whole",
              "parts": [],
              "from": "2019-03-01",
              "to": "2024-06-30"
            }
          ],
          "gave_up": false
        },
        {
          "answer": "delivered",
          "steps": [
            "a source that ties wells-reported to this action"
          ],
          "operations": [
            {
              "kind": "pin",
              "entry": "wells-reported",
              "field": "link",
              "from": "in",
              "to": "in"
            }
          ],
          "gave_up": false
        }
      ]
    },
    {
      "action": "schools/law",
      "answer": "open",
      "label": "Open",
      "alternatives": [],
      "proved": true,
      "because": "nobody reports it done",
      "ways": [
        {
          "answer": "delivered",
          "steps": [
            "2 independent voices or foreign governments, none of them repeating another, that report the step \"promulgated\" for the whole of it"
          ],
          "operations": [
            {
              "kind": "evidence",
              "voices": 2,
              "relations": [
                "independent",
                "foreign_government"
              ],
              "besides": [],
              "bearing": "supports",
              "official": false,
              "milestone": "promulgated",
              "extent": "whole",
              "parts": [],
              "from": "2019-03-01",
              "to": "2024-06-30"
            }
          ],
          "gave_up": false
        },
        {
          "answer": "claimed",
          "steps": [
            "one voice of any side that reports the step \"promulgated\" for the whole of it"
          ],
          "operations": [
            {
              "kind": "evidence",
              "voices": 1,
              "relations": [
                "independent",
                "foreign_government",
                "intergovernmental",
                "owner",
                "government",
                "donor",
                "political"
              ],
              "besides": [],
              "bearing": "supports",
              "official": false,
              "milestone": "promulgated",
              "extent": "whole",
              "parts": [],
              "from": "2019-03-01",
              "to": "2024-06-30"
            }
          ],
          "gave_up": false
        }
      ]
    },
    {
      "action": "schools/tests",
      "answer": "open",
      "label": "Open",
      "alternatives": [],
      "proved": true,
      "because": "nobody reports it done",
      "ways": [
        {
          "answer": "delivered",
          "steps": [
            "2 independent voices or foreign governments, none of them repeating another, that report the step \"reported to whom it was promised\" for the whole of it"
          ],
          "operations": [
            {
              "kind": "evidence",
              "voices": 2,
              "relations": [
                "independent",
                "foreign_government"
              ],
              "besides": [],
              "bearing": "supports",
              "official": false,
              "milestone": "reported",
              "extent": "whole",
              "parts": [],
              "from": "2019-03-01",
              "to": "2024-06-30"
            }
          ],
          "gave_up": false
        },
        {
          "answer": "delivered",
          "steps": [
            "in each of 2 periods, from 2019-03-01 to 2023-12-31, one independent voice or foreign government that reports the step \"reported to whom it was promised\" for the whole of it"
          ],
          "operations": [
            {
              "kind": "evidence",
              "voices": 1,
              "relations": [
                "independent",
                "foreign_government"
              ],
              "besides": [],
              "bearing": "supports",
              "official": false,
              "milestone": "reported",
              "extent": "whole",
              "parts": [],
              "from": "2019-03-01",
              "to": "2024-06-30"
            },
            {
              "kind": "evidence",
              "voices": 1,
              "relations": [
                "independent",
                "foreign_government"
              ],
              "besides": [],
              "bearing": "supports",
              "official": false,
              "milestone": "reported",
              "extent": "whole",
              "parts": [],
              "from": "2019-03-01",
              "to": "2023-12-31"
            }
          ],
          "gave_up": false
        },
        {
          "answer": "claimed",
          "steps": [
            "one voice of any side that reports the step \"reported to whom it was promised\" for the whole of it"
          ],
          "operations": [
            {
              "kind": "evidence",
              "voices": 1,
              "relations": [
                "independent",
                "foreign_government",
                "intergovernmental",
                "owner",
                "government",
                "donor",
                "political"
              ],
              "besides": [],
              "bearing": "supports",
              "official": false,
              "milestone": "reported",
              "extent": "whole",
              "parts": [],
              "from": "2019-03-01",
              "to": "2024-06-30"
            }
          ],
          "gave_up": false
        }
      ]
    },
    {
      "action": "taps/villages",
      "answer": "open",
      "label": "Open",
      "alternatives": [],
      "proved": true,
      "because": "nobody reports it done",
      "ways": [
        {
          "answer": "delivered",
          "steps": [
            "2 independent voices or foreign governments, none of them repeating another, that report the step \"built\" for the whole of it"
          ],
          "operations": [
            {
              "kind": "evidence",
              "voices": 2,
              "relations": [
                "independent",
                "foreign_government"
              ],
              "besides": [],
              "bearing": "supports",
              "official": false,
              "milestone": "built",
              "extent": "whole",
              "parts": [],
              "from": "2019-03-01",
              "to": "2024-06-30"
            }
          ],
          "gave_up": false
        },
        {
          "answer": "claimed",
          "steps": [
            "one voice of any side that reports the step \"built\" for the whole of it"
          ],
          "operations": [
            {
              "kind": "evidence",
              "voices": 1,
              "relations": [
                "independent",
                "foreign_government",
                "intergovernmental",
                "owner",
                "government",
                "donor",
                "political"
              ],
              "besides": [],
              "bearing": "supports",
              "official": false,
              "milestone": "built",
              "extent": "whole",
              "parts": [],
              "from": "2019-03-01",
              "to": "2024-06-30"
            }
          ],
          "gave_up": false
        }
      ]
    }
  ],
  "unpublished": [
    {
      "pledge": "schools",
      "points": 2,
      "of": 5
    }
  ],
  "no_owner": [
    "taps/villages"
  ],
  "never_searched": [
    "schools/wells",
    "schools/tests",
    "taps/villages"
  ],
  "of": 4
}
! 1 warning, which `sanya check` shows
= 0

$ sanya gaps --format csv
action,answer,better_answer,steps,gave_up
schools/wells,Claimed or Delivered,Delivered,"one independent voice or foreign government, besides The Lake Times and Water Watch, that reports the step ""built"" for the whole of it",no
schools/wells,Claimed or Delivered,Delivered,a source that ties wells-reported to this action,no
schools/law,Open,Delivered,"2 independent voices or foreign governments, none of them repeating another, that report the step ""promulgated"" for the whole of it",no
schools/law,Open,Claimed,"one voice of any side that reports the step ""promulgated"" for the whole of it",no
schools/tests,Open,Delivered,"2 independent voices or foreign governments, none of them repeating another, that report the step ""reported to whom it was promised"" for the whole of it",no
schools/tests,Open,Delivered,"in each of 2 periods, from 2019-03-01 to 2023-12-31, one independent voice or foreign government that reports the step ""reported to whom it was promised"" for the whole of it",no
schools/tests,Open,Claimed,"one voice of any side that reports the step ""reported to whom it was promised"" for the whole of it",no
taps/villages,Open,Delivered,"2 independent voices or foreign governments, none of them repeating another, that report the step ""built"" for the whole of it",no
taps/villages,Open,Claimed,"one voice of any side that reports the step ""built"" for the whole of it",no
! 1 warning, which `sanya check` shows
= 0
