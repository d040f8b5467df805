What became of each promise, with what the evidence leaves open.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

$ sanya status
schools: Clean water in every school
  Claimed or Delivered  Late or On time  wells: Dig a well at each of the ten
                                         schools without water
  Open                  No deadline      law: Bring a law on drinking water
  Open                  No deadline      tests: Test the water of every school
                                         each year
  2 of 5 announced points not known to be published

taps: Taps for the villages
  Open                  No deadline      villages: Bring taps to the villages
                                         along the river

Status of 4 actions: 0 to 1 Delivered; 0 to 1 Claimed; 3 Open
Schedule of 4 actions: 3 No deadline; 0 to 1 On time; 0 to 1 Late
Announced points not known to be published: 2 of 5
As of 2024-06-30; method: small 1.0.0, rules/house.yaml, hash 5ababf471362
! 1 warning, which `sanya check` shows
= 0

$ sanya status --as-of 2020-12-31
schools: Clean water in every school
  Open or Delivered or Claimed  Waiting or On time  wells: Dig a well at each of
                                                    the ten schools without w...
  Open                          No deadline         law: Bring a law on drinking
                                                    water
  Open                          No deadline         tests: Test the water of
                                                    every school each year
  2 of 5 announced points not known to be published

taps: Taps for the villages
  Open                          No deadline         villages: Bring taps to the
                                                    villages along the river

Status of 4 actions: 0 to 1 Delivered; 0 to 1 Claimed; 3 to 4 Open
Schedule of 4 actions: 3 No deadline; 0 to 1 On time; 0 to 1 Waiting
Announced points not known to be published: 2 of 5
As of 2020-12-31; method: small 1.0.0, rules/house.yaml, hash 5ababf471362
! 1 warning, which `sanya check` shows
= 0

$ sanya status --published-by 2020-12-31
schools: Clean water in every school
  Claimed  On time      wells: Dig a well at each of the ten schools without
                        water
  Open     No deadline  law: Bring a law on drinking water
  Open     No deadline  tests: Test the water of every school each year
  2 of 5 announced points not known to be published

taps: Taps for the villages
  Open     No deadline  villages: Bring taps to the villages along the river

Status of 4 actions: 1 Claimed; 3 Open
Schedule of 4 actions: 3 No deadline; 1 On time
Announced points not known to be published: 2 of 5
As of 2024-06-30, from sources published by 2020-12-31; method: small 1.0.0,
      rules/house.yaml, hash 5ababf471362
! 1 warning, which `sanya check` shows
= 0

$ sanya status --owner mow
schools: Clean water in every school
  Claimed or Delivered  Late or On time  wells: Dig a well at each of the ten
                                         schools without water
  Open                  No deadline      law: Bring a law on drinking water
  2 of 5 announced points not known to be published

Status of 2 actions: 0 to 1 Delivered; 0 to 1 Claimed; 1 Open
Schedule of 2 actions: 1 No deadline; 0 to 1 On time; 0 to 1 Late
Shown: 2 of 4 actions
Announced points not known to be published: 2 of 5
As of 2024-06-30; method: small 1.0.0, rules/house.yaml, hash 5ababf471362
! 1 warning, which `sanya check` shows
= 0

$ sanya status --answer open --pledge schools
schools: Clean water in every school
  Open    No deadline  law: Bring a law on drinking water
  Open    No deadline  tests: Test the water of every school each year
  2 of 5 announced points not known to be published

Status of 2 actions: 2 Open
Schedule of 2 actions: 2 No deadline
Shown: 2 of 4 actions
Announced points not known to be published: 2 of 5
As of 2024-06-30; method: small 1.0.0, rules/house.yaml, hash 5ababf471362
! 1 warning, which `sanya check` shows
= 0

$ sanya status --pledge school
! 1 warning, which `sanya check` shows
! sanya: no pledge is called "school"
!   help: did you mean "schools"?
= 2

$ sanya status --answer claimd
! 1 warning, which `sanya check` shows
! sanya: no answer is called "claimd"
!   help: did you mean "claimed"?
= 2

$ sanya status --question schedule
schools: Clean water in every school
  Late or On time  wells: Dig a well at each of the ten schools without water
  No deadline      law: Bring a law on drinking water
  No deadline      tests: Test the water of every school each year
  2 of 5 announced points not known to be published

taps: Taps for the villages
  No deadline      villages: Bring taps to the villages along the river

Schedule of 4 actions: 3 No deadline; 0 to 1 On time; 0 to 1 Late
Announced points not known to be published: 2 of 5
As of 2024-06-30; method: small 1.0.0, rules/house.yaml, hash 5ababf471362
! 1 warning, which `sanya check` shows
= 0

$ sanya status --format json --pledge schools
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
      "pledge": "schools",
      "title": "Dig a well at each of the ten schools without water",
      "owners": {
        "lead": [
          "mow"
        ],
        "partner": [
          "moh"
        ],
        "co_funder": []
      },
      "answers": {
        "status": {
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
          "holds_until": null,
          "becomes": null
        },
        "schedule": {
          "answer": "late",
          "label": "Late",
          "alternatives": [
            {
              "answer": "on_time",
              "proved": true,
              "world": [
                {
                  "entry": "wells-opened, wells-reported, wells-seen",
                  "field": "happened",
                  "value": "2020-11-04"
                }
              ],
              "because": "first reported done on 2020-11-04 to 2021-02-10"
            }
          ],
          "proved": true,
          "because": "first reported done on 2020-11-04 to 2021-02-10",
          "holds_until": null,
          "becomes": null
        }
      },
      "overrides": [],
      "waits_for": []
    },
    {
      "action": "schools/law",
      "pledge": "schools",
      "title": "Bring a law on drinking water",
      "owners": {
        "lead": [
          "mow"
        ],
        "partner": [],
        "co_funder": []
      },
      "answers": {
        "status": {
          "answer": "open",
          "label": "Open",
          "alternatives": [],
          "proved": true,
          "because": "nobody reports it done",
          "holds_until": null,
          "becomes": null
        },
        "schedule": {
          "answer": "no_deadline",
          "label": "No deadline",
          "alternatives": [],
          "proved": true,
          "because": "no day was promised",
          "holds_until": null,
          "becomes": null
        }
      },
      "overrides": [],
      "waits_for": []
    },
    {
      "action": "schools/tests",
      "pledge": "schools",
      "title": "Test the water of every school each year",
      "owners": {
        "lead": [],
        "partner": [
          "moh"
        ],
        "co_funder": []
      },
      "answers": {
        "status": {
          "answer": "open",
          "label": "Open",
          "alternatives": [],
          "proved": true,
          "because": "nobody reports it done",
          "holds_until": null,
          "becomes": null
        },
        "schedule": {
          "answer": "no_deadline",
          "label": "No deadline",
          "alternatives": [],
          "proved": true,
          "because": "no day was promised",
          "holds_until": null,
          "becomes": null
        }
      },
      "overrides": [],
      "waits_for": []
    }
  ],
  "tallies": {
    "status": [
      {
        "answer": "delivered",
        "certain": 0,
        "possible": 1,
        "of": 3
      },
      {
        "answer": "claimed",
        "certain": 0,
        "possible": 1,
        "of": 3
      },
      {
        "answer": "open",
        "certain": 2,
        "possible": 2,
        "of": 3
      }
    ],
    "schedule": [
      {
        "answer": "no_deadline",
        "certain": 2,
        "possible": 2,
        "of": 3
      },
      {
        "answer": "on_time",
        "certain": 0,
        "possible": 1,
        "of": 3
      },
      {
        "answer": "late",
        "certain": 0,
        "possible": 1,
        "of": 3
      },
      {
        "answer": "waiting",
        "certain": 0,
        "possible": 0,
        "of": 3
      }
    ]
  },
  "shown": 3,
  "of": 4,
  "points_announced": 5,
  "points_unpublished": 2
}
! 1 warning, which `sanya check` shows
= 0

$ sanya status --format csv
action,pledge,title,lead,question,answer,alternatives,value,as_of,method,overrides
schools/wells,schools,Dig a well at each of the ten schools without water,mow,status,claimed,delivered,,2024-06-30,small 1.0.0,
schools/wells,schools,Dig a well at each of the ten schools without water,mow,schedule,late,on_time,,2024-06-30,small 1.0.0,
schools/law,schools,Bring a law on drinking water,mow,status,open,,,2024-06-30,small 1.0.0,
schools/law,schools,Bring a law on drinking water,mow,schedule,no_deadline,,,2024-06-30,small 1.0.0,
schools/tests,schools,Test the water of every school each year,,status,open,,,2024-06-30,small 1.0.0,
schools/tests,schools,Test the water of every school each year,,schedule,no_deadline,,,2024-06-30,small 1.0.0,
taps/villages,taps,Bring taps to the villages along the river,,status,open,,,2024-06-30,small 1.0.0,
taps/villages,taps,Bring taps to the villages along the river,,schedule,no_deadline,,,2024-06-30,small 1.0.0,
! 1 warning, which `sanya check` shows
= 0

$ sanya status --color always --pledge schools
^[[1mschools: Clean water in every school^[[0m
  ^[[36mClaimed or Delivered^[[0m  ^[[36mLate or On time^[[0m  wells: Dig a well at each of the ten
                                         schools without water
  ^[[33mOpen                ^[[0m  ^[[1mNo deadline    ^[[0m  law: Bring a law on drinking water
  ^[[33mOpen                ^[[0m  ^[[1mNo deadline    ^[[0m  tests: Test the water of every school
                                         each year
  2 of 5 announced points not known to be published

Status of 3 actions: 0 to 1 Delivered; 0 to 1 Claimed; 2 Open
Schedule of 3 actions: 2 No deadline; 0 to 1 On time; 0 to 1 Late
Shown: 3 of 4 actions
Announced points not known to be published: 2 of 5
As of 2024-06-30; method: small 1.0.0, rules/house.yaml, hash 5ababf471362
! 1 warning, which `sanya check` shows
= 0
