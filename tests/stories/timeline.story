Since when each answer holds, and until when; and what comes by itself.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ rules/house.yaml

$ sanya timeline wells --question schedule
schools/wells: Dig a well at each of the ten schools without water
  Schedule
  until 2020-11-03          Not due yet: due by 2020-12-31
  2020-11-04 to 2020-12-31  Not due yet: due by 2020-12-31; or On time:
                            delivered by 2020-12-31 (with wells-reported,
                            wells-seen)
  2021-01-01 to 2021-02-09  Overdue: due by 2020-12-31, and no delivery is
                            confirmed; or On time: delivered by 2020-12-31; or
                            Late: due by 2020-12-31, delivered later (by itself:
                            the deadline of 2020-12-31 passed)
> since 2021-02-10          Late: due by 2020-12-31, delivered later; or On
                            time: delivered by 2020-12-31 (with wells-reported,
                            wells-seen)

> the answer as of 2024-06-30; later ones come by themselves if nothing is added
  to the record. A reason is that of the first day of its line
Method: house 1.0.0, rules/house.yaml, hash 7790dc0d1985
! 1 warning, which `sanya check` shows
= 0

$ sanya timeline
schools/wells: Dig a well at each of the ten schools without water
  Status
  until 2019-02-28          Not promised yet: the promise was made later
                            (2019-03-01)
  2019-03-01 to 2020-11-03  No evidence, no search known: no progress is known,
                            and no search is logged (by itself: the pledge was
                            made on 2019-03-01)
  2020-11-04 to 2021-02-09  No evidence, no search known: no progress is known,
                            and no search is logged; or Delivered: up to 2
                            outside voices report it done; or Reported done by
                            one voice: one outside voice reports it done; 2 are
                            needed (with wells-opened, wells-reported,
                            wells-seen)
> since 2021-02-10          Reported done by one voice: one outside voice
                            reports it done; 2 are needed; or Delivered: 1 to 2
                            outside voices report it done (with wells-opened,
                            wells-reported, wells-seen)

schools/law: Bring a law on drinking water
  Status
  until 2019-02-28          Not promised yet: the promise was made later
                            (2019-03-01)
  2019-03-01 to 2022-03-31  No evidence, no search known: no progress is known,
                            and no search is logged (by itself: the pledge was
                            made on 2019-03-01)
  2022-04-01 to 2022-04-29  No evidence, no search known: no progress is known,
                            and no search is logged; or In progress: begun; last
                            sign of progress: 2022-04 (with law-drafted)
  2022-04-30 to 2024-06-09  In progress: begun; last sign of progress: 2022-04
                            (with law-drafted)
> since 2024-06-10          Stalled: last sign of progress: 2022-04; a search on
                            2024-06-10 found nothing (with law-2024)

schools/tests: Test the water of every school each year
  Status
  until 2019-02-28          Not promised yet: the promise was made later
                            (2019-03-01)
> since 2019-03-01          No evidence, no search known: no progress is known,
                            and no search is logged (by itself: the pledge was
                            made on 2019-03-01)

taps/villages: Bring taps to the villages along the river
  Status
  until 2019-02-28          Not promised yet: the promise was made later
                            (2019-03-01)
> since 2019-03-01          No evidence, no search known: no progress is known,
                            and no search is logged (by itself: the pledge was
                            made on 2019-03-01)

> the answer as of 2024-06-30; later ones come by themselves if nothing is added
  to the record. A reason is that of the first day of its line
Method: house 1.0.0, rules/house.yaml, hash 7790dc0d1985
! 1 warning, which `sanya check` shows
= 0

$ sanya timeline wells --format csv --question status --question schedule
unit,question,first,last,answer,alternatives,value,because,began,method
schools/wells,status,,2019-02-28,not_yet_made,,,the promise was made later (2019-03-01),,house 1.0.0
schools/wells,status,2019-03-01,2020-11-03,never_looked,,,"no progress is known, and no search is logged",by itself: the pledge was made on 2019-03-01,house 1.0.0
schools/wells,status,2020-11-04,2021-02-09,never_looked,delivered;reported,,"no progress is known, and no search is logged","with wells-opened, wells-reported, wells-seen",house 1.0.0
schools/wells,status,2021-02-10,,reported,delivered,,one outside voice reports it done; 2 are needed,"with wells-opened, wells-reported, wells-seen",house 1.0.0
schools/wells,schedule,,2020-11-03,not_due,,,due by 2020-12-31,,house 1.0.0
schools/wells,schedule,2020-11-04,2020-12-31,not_due,on_time,,due by 2020-12-31,"with wells-reported, wells-seen",house 1.0.0
schools/wells,schedule,2021-01-01,2021-02-09,overdue,on_time;late,,"due by 2020-12-31, and no delivery is confirmed",by itself: the deadline of 2020-12-31 passed,house 1.0.0
schools/wells,schedule,2021-02-10,,late,on_time,,"due by 2020-12-31, delivered later","with wells-reported, wells-seen",house 1.0.0
! 1 warning, which `sanya check` shows
= 0

$ sanya timeline wells --format json --question schedule
{
  "schema_version": 1,
  "as_of": "2024-06-30",
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
  "timelines": [
    {
      "unit": "schools/wells",
      "question": "schedule",
      "title": "Dig a well at each of the ten schools without water",
      "steps": [
        {
          "first": null,
          "last": "2020-11-03",
          "answer": "not_due",
          "label": "Not due yet",
          "alternatives": [],
          "proved": true,
          "because": "due by 2020-12-31",
          "entries": [],
          "turned": []
        },
        {
          "first": "2020-11-04",
          "last": "2020-12-31",
          "answer": "not_due",
          "label": "Not due yet",
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
              "because": "delivered by 2020-12-31"
            }
          ],
          "proved": true,
          "because": "due by 2020-12-31",
          "entries": [
            {
              "kind": "finding",
              "id": "wells-reported",
              "counted": "unknown",
              "inferred": false,
              "possible": true,
              "imprecise": true,
              "uncertain": true,
              "disputed": true
            },
            {
              "kind": "finding",
              "id": "wells-seen",
              "counted": "unknown",
              "inferred": true,
              "possible": false,
              "imprecise": true,
              "uncertain": false,
              "disputed": true
            }
          ],
          "turned": [
            {
              "kind": "test",
              "truth": "unknown",
              "text": "first_outside <= action.due",
              "operands": [
                {
                  "name": "first_outside",
                  "label": "first full delivery, by outside voices",
                  "value": "2020-11-04 to 2021-02-10",
                  "absent": false,
                  "maybe_absent": true,
                  "entries": [
                    {
                      "kind": "finding",
                      "id": "wells-opened",
                      "counted": "no",
                      "inferred": false,
                      "possible": false,
                      "imprecise": false,
                      "uncertain": false,
                      "disputed": true
                    },
                    {
                      "kind": "finding",
                      "id": "wells-reported",
                      "counted": "unknown",
                      "inferred": false,
                      "possible": true,
                      "imprecise": true,
                      "uncertain": true,
                      "disputed": true
                    },
                    {
                      "kind": "finding",
                      "id": "wells-seen",
                      "counted": "unknown",
                      "inferred": true,
                      "possible": false,
                      "imprecise": true,
                      "uncertain": false,
                      "disputed": true
                    }
                  ]
                },
                {
                  "name": "action.due",
                  "value": "2020-12-31",
                  "absent": false,
                  "maybe_absent": false,
                  "entries": []
                }
              ]
            },
            {
              "kind": "test",
              "truth": "unknown",
              "text": "first_outside > action.due",
              "operands": [
                {
                  "name": "first_outside",
                  "label": "first full delivery, by outside voices",
                  "value": "2020-11-04 to 2021-02-10",
                  "absent": false,
                  "maybe_absent": true,
                  "entries": [
                    {
                      "kind": "finding",
                      "id": "wells-opened",
                      "counted": "no",
                      "inferred": false,
                      "possible": false,
                      "imprecise": false,
                      "uncertain": false,
                      "disputed": true
                    },
                    {
                      "kind": "finding",
                      "id": "wells-reported",
                      "counted": "unknown",
                      "inferred": false,
                      "possible": true,
                      "imprecise": true,
                      "uncertain": true,
                      "disputed": true
                    },
                    {
                      "kind": "finding",
                      "id": "wells-seen",
                      "counted": "unknown",
                      "inferred": true,
                      "possible": false,
                      "imprecise": true,
                      "uncertain": false,
                      "disputed": true
                    }
                  ]
                },
                {
                  "name": "action.due",
                  "value": "2020-12-31",
                  "absent": false,
                  "maybe_absent": false,
                  "entries": []
                }
              ]
            }
          ]
        },
        {
          "first": "2021-01-01",
          "last": "2021-02-09",
          "answer": "overdue",
          "label": "Overdue",
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
              "because": "delivered by 2020-12-31"
            },
            {
              "answer": "late",
              "proved": true,
              "world": [
                {
                  "entry": "wells-opened, wells-reported, wells-seen",
                  "field": "happened",
                  "value": "2021-01-01"
                }
              ],
              "because": "due by 2020-12-31, delivered later"
            }
          ],
          "proved": true,
          "because": "due by 2020-12-31, and no delivery is confirmed",
          "entries": [],
          "turned": [
            {
              "kind": "test",
              "truth": "yes",
              "text": "as_of > action.due",
              "operands": [
                {
                  "name": "as_of",
                  "value": "2021-01-01",
                  "absent": false,
                  "maybe_absent": false,
                  "entries": []
                },
                {
                  "name": "action.due",
                  "value": "2020-12-31",
                  "absent": false,
                  "maybe_absent": false,
                  "entries": []
                }
              ]
            }
          ]
        },
        {
          "first": "2021-02-10",
          "last": null,
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
              "because": "delivered by 2020-12-31"
            }
          ],
          "proved": true,
          "because": "due by 2020-12-31, delivered later",
          "entries": [
            {
              "kind": "finding",
              "id": "wells-reported",
              "counted": "unknown",
              "inferred": false,
              "possible": true,
              "imprecise": true,
              "uncertain": true,
              "disputed": true
            },
            {
              "kind": "finding",
              "id": "wells-seen",
              "counted": "yes",
              "inferred": true,
              "possible": false,
              "imprecise": true,
              "uncertain": false,
              "disputed": true
            }
          ],
          "turned": []
        }
      ],
      "gave_up": false
    }
  ]
}
! 1 warning, which `sanya check` shows
= 0

$ sanya timeline wells --question speed
! 1 warning, which `sanya check` shows
! sanya: the pack asks no question "speed"
!   help: write one of: schedule, official_claim, corroboration, freshness, duty, target, status, text
= 2

$ sanya gaps --due-within 90d --as-of 2020-10-15
2020-11-04  schools/wells: Schedule becomes Not due yet or On time; until then
            Not due yet
2020-11-04  schools/wells: Corroboration becomes Nobody reports it done or
            Corroborated or One outside voice; until then Nobody reports it done
2020-11-04  schools/wells: Freshness becomes Fresh or No sign; until then No
            sign
2020-11-04  schools/wells: Status becomes No evidence, no search known or
            Delivered or Reported done by one voice; until then No evidence, no
            search known
2020-11-05  schools/wells: What the owner's side says becomes Says nothing or
            Says it is done; until then Says nothing
2020-12-31  schools/wells: the deadline
2021-01-01  schools/wells: Schedule becomes Overdue or On time or Late; until
            then Not due yet or On time

Within 90 days of 2020-10-15, if nothing is added to the record; method: house
       1.0.0, rules/house.yaml, hash 7790dc0d1985
! 1 warning, which `sanya check` shows
= 0

$ sanya gaps wells --due-within 12w --as-of 2020-10-15 --format json
{
  "schema_version": 1,
  "as_of": "2020-10-15",
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
  "until": "2021-01-07",
  "coming": [
    {
      "day": "2020-11-04",
      "unit": "schools/wells",
      "kind": "answer",
      "question": "schedule",
      "from": {
        "answer": "not_due",
        "label": "Not due yet",
        "alternatives": [],
        "proved": true,
        "because": "due by 2020-12-31"
      },
      "to": {
        "answer": "not_due",
        "label": "Not due yet",
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
            ]
          }
        ],
        "proved": true
      }
    },
    {
      "day": "2020-11-04",
      "unit": "schools/wells",
      "kind": "answer",
      "question": "corroboration",
      "from": {
        "answer": "none",
        "label": "Nobody reports it done",
        "alternatives": [],
        "proved": true,
        "because": "nobody reports it done"
      },
      "to": {
        "answer": "none",
        "label": "Nobody reports it done",
        "alternatives": [
          {
            "answer": "corroborated",
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
            ]
          },
          {
            "answer": "single",
            "proved": true,
            "world": [
              {
                "entry": "wells-reported",
                "field": "link",
                "value": "out"
              },
              {
                "entry": "wells-opened, wells-reported, wells-seen",
                "field": "happened",
                "value": "2020-11-04"
              }
            ]
          }
        ],
        "proved": true
      }
    },
    {
      "day": "2020-11-04",
      "unit": "schools/wells",
      "kind": "answer",
      "question": "freshness",
      "from": {
        "answer": "nothing",
        "label": "No sign",
        "alternatives": [],
        "proved": true,
        "because": "no sign of progress is known"
      },
      "to": {
        "answer": "fresh",
        "label": "Fresh",
        "alternatives": [
          {
            "answer": "nothing",
            "proved": true,
            "world": [
              {
                "entry": "wells-opened, wells-reported, wells-seen",
                "field": "happened",
                "value": "2020-12-01"
              }
            ]
          }
        ],
        "proved": true
      }
    },
    {
      "day": "2020-11-04",
      "unit": "schools/wells",
      "kind": "answer",
      "question": "status",
      "from": {
        "answer": "never_looked",
        "label": "No evidence, no search known",
        "alternatives": [],
        "proved": true,
        "because": "no progress is known, and no search is logged"
      },
      "to": {
        "answer": "never_looked",
        "label": "No evidence, no search known",
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
            ]
          },
          {
            "answer": "reported",
            "proved": true,
            "world": [
              {
                "entry": "wells-reported",
                "field": "link",
                "value": "out"
              },
              {
                "entry": "wells-opened, wells-reported, wells-seen",
                "field": "happened",
                "value": "2020-11-04"
              }
            ]
          }
        ],
        "proved": true
      }
    },
    {
      "day": "2020-11-05",
      "unit": "schools/wells",
      "kind": "answer",
      "question": "official_claim",
      "from": {
        "answer": "says_nothing",
        "label": "Says nothing",
        "alternatives": [],
        "proved": true,
        "because": "no word of the owner, its government or a donor is known on how far it is"
      },
      "to": {
        "answer": "says_nothing",
        "label": "Says nothing",
        "alternatives": [
          {
            "answer": "says_done",
            "proved": true,
            "world": [
              {
                "entry": "wells-opened, wells-reported, wells-seen",
                "field": "happened",
                "value": "2020-11-04"
              }
            ]
          }
        ],
        "proved": true
      }
    },
    {
      "day": "2020-12-31",
      "unit": "schools/wells",
      "kind": "deadline"
    },
    {
      "day": "2021-01-01",
      "unit": "schools/wells",
      "kind": "answer",
      "question": "schedule",
      "from": {
        "answer": "not_due",
        "label": "Not due yet",
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
            ]
          }
        ],
        "proved": true
      },
      "to": {
        "answer": "overdue",
        "label": "Overdue",
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
            ]
          },
          {
            "answer": "late",
            "proved": true,
            "world": [
              {
                "entry": "wells-opened, wells-reported, wells-seen",
                "field": "happened",
                "value": "2021-01-01"
              }
            ]
          }
        ],
        "proved": true
      }
    }
  ]
}
! 1 warning, which `sanya check` shows
= 0

$ sanya gaps --due-within 3m --as-of 2020-10-15 --format csv
day,unit,kind,question,from,to
2020-11-04,schools/wells,answer,schedule,Not due yet,Not due yet or On time
2020-11-04,schools/wells,answer,corroboration,Nobody reports it done,Nobody reports it done or Corroborated or One outside voice
2020-11-04,schools/wells,answer,freshness,No sign,Fresh or No sign
2020-11-04,schools/wells,answer,status,"No evidence, no search known","No evidence, no search known or Delivered or Reported done by one voice"
2020-11-05,schools/wells,answer,official_claim,Says nothing,Says nothing or Says it is done
2020-12-31,schools/wells,deadline,,,
2021-01-01,schools/wells,answer,schedule,Not due yet or On time,Overdue or On time or Late
! 1 warning, which `sanya check` shows
= 0

$ sanya gaps --due-within 1d --as-of 2020-01-15
Nothing comes by itself.

Within 1 day of 2020-01-15, if nothing is added to the record; method: house
       1.0.0, rules/house.yaml, hash 7790dc0d1985
! 1 warning, which `sanya check` shows
= 0

$ sanya gaps --due-within soon
! sanya: "soon" of --due-within is no duration
!   help: write a number with d, w, m or y, as in 90d
= 2
