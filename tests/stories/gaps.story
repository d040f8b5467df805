What is missing, action by action.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

$ sanya gaps
Not settled: 4 of 4 actions
  schools/wells: Claimed or Delivered
  schools/law: Open
  schools/tests: Open
  taps/villages: Open

Announced and never published
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

Announced and never published
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
            },
            {
              "entry": "wells-opened, wells-reported, wells-seen",
              "field": "happened",
              "value": "2020-11-04"
            }
          ],
          "because": "1 to 2 outside voices report it done"
        }
      ],
      "proved": true,
      "because": "it is reported done, by too few",
      "ways": []
    },
    {
      "action": "schools/law",
      "answer": "open",
      "label": "Open",
      "alternatives": [],
      "proved": true,
      "because": "nobody reports it done",
      "ways": []
    },
    {
      "action": "schools/tests",
      "answer": "open",
      "label": "Open",
      "alternatives": [],
      "proved": true,
      "because": "nobody reports it done",
      "ways": []
    },
    {
      "action": "taps/villages",
      "answer": "open",
      "label": "Open",
      "alternatives": [],
      "proved": true,
      "because": "nobody reports it done",
      "ways": []
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
schools/wells,Claimed or Delivered,,,
schools/law,Open,,,
schools/tests,Open,,,
taps/villages,Open,,,
! 1 warning, which `sanya check` shows
= 0
