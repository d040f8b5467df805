Why an answer was given, and what else it could be.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

$ sanya why schools/wells
schools/wells: Dig a well at each of the ten schools without water
  pledge   Clean water in every school, made by A. Ito (2019-03-01)
  source   The River Post, "Water for all", 2019-03-02
  lead     Ministry of Works
  partner  Ministry of Health
  due      2020

Status: Claimed or Delivered
  it is reported done, by too few
  holds for ever if nothing is added
  the rule (rules/house.yaml:45)
    claims >= 1: holds
      - reports that it is done (claims): 2 to 3 [1][2?][3]
  what else it could be
    Delivered, if wells-reported is about this
      1 to 2 outside voices report it done
      confirmed >= 2: may hold
        - outside voices that report it done (confirmed): 1 to 2 [1][2?][3]

Schedule: Late or On time
  first reported done between 2020-11-04 and 2021-02-10
  holds for ever if nothing is added
  the rule (rules/house.yaml:26)
    first_done > action.due: may hold
      - the first report of delivery (first_done): 2020-11-04 to 2021-02-10
        [1][2?][3]
      - action.due is 2020-12-31
  what else it could be
    On time, if wells-opened, wells-reported, wells-seen happened on 2020-11-04
      first reported done between 2020-11-04 and 2021-02-10
      first_done <= action.due: may hold
        - the first report of delivery (first_done): 2020-11-04 to 2021-02-10
          [1][2?][3]
        - action.due is 2020-12-31

What it cites
  [1]  wells-opened: The ministry says that all ten wells are open.
       happened 2020-11-04; supports "built"; said by Ministry of Works (owner)
       The River Post, "Wells opened", 2020-11-05, https://example.org/opened
  [2]  wells-reported: The newspaper counts ten new wells.
       happened 2020-12, uncertain; supports "built"; said by The Lake Times
       (independent)
       The Lake Times, "A look at the wells", 2021-02-10
  [3]  wells-seen: Water Watch found ten new wells.
       happened about 2021-01; supports "built"; said by Water Watch
       (independent)
       The Lake Times, "A look at the wells", 2021-02-10

What is not certain in it
  [1]  another account of the same thing says otherwise
  [2]  may or may not be about this: It may speak of the wells of an earlier
       plan.
  [2]  its date or value is known within bounds only: 2020-12, uncertain
  [2]  its date is doubted: 2020-12, uncertain
  [2]  another account of the same thing says otherwise
  [3]  we link it to this, its source does not: The article names the schools
       and not the plan.
  [3]  its date or value is known within bounds only: about 2021-01
  [3]  another account of the same thing says otherwise

How easily it would fall
  - without The Lake Times: Claimed
  - without Water Watch: Claimed

What is missing
  - for Delivered: one independent voice or foreign government, besides The Lake
    Times and Water Watch, that reports the step "built" for the whole of it
  - for Delivered: a source that ties wells-reported to this action

By which method
  small 1.0.0, rules/house.yaml, hash 5ababf471362; follows A method in a few
  lines
  as of 2024-06-30, from all sources, whenever published
! 1 warning, which `sanya check` shows
= 0

$ sanya why law
schools/law: Bring a law on drinking water
  pledge   Clean water in every school, made by A. Ito (2019-03-01)
  source   The River Post, "Water for all", 2019-03-02
  lead     Ministry of Works
  due      no deadline was given

Status: Open
  nobody reports it done
  holds for ever if nothing is added
  the rule (rules/house.yaml:46)
    it answers where no rule above it does
  rules above it, and what fails them
    Delivered
      confirmed >= 2: does not hold
        - outside voices that report it done (confirmed): 0
    Claimed
      claims >= 1: does not hold
        - reports that it is done (claims): 0

Schedule: No deadline
  no day was promised
  holds for ever if nothing is added
  the rule (rules/house.yaml:24)
    action.due is absent: holds
      - action.due is absent

How easily it would fall
  - no voice that falls silent would change it
  - borne out by nobody outside, only said by its own side: law-drafted

What is missing
  - for Delivered: 2 independent voices or foreign governments, none of them
    repeating another, that report the step "promulgated" for the whole of it
  - for Claimed: one voice of any side that reports the step "promulgated" for
    the whole of it

By which method
  small 1.0.0, rules/house.yaml, hash 5ababf471362; follows A method in a few
  lines
  as of 2024-06-30, from all sources, whenever published
! 1 warning, which `sanya check` shows
= 0

$ sanya why schols/wells
! 1 warning, which `sanya check` shows
! sanya: no action or pledge is called "schols/wells"
!   help: did you mean "schools/wells"?
= 2

$ sanya why well
! 1 warning, which `sanya check` shows
! sanya: no action or pledge is called "well"
!   help: did you mean "wells"?
= 2

$ sanya why schools
schools: Clean water in every school
  pledge   Clean water in every school, made by A. Ito (2019-03-01)
  source   The River Post, "Water for all", 2019-03-02

The pack asks nothing of it.

By which method
  small 1.0.0, rules/house.yaml, hash 5ababf471362; follows A method in a few
  lines
  as of 2024-06-30, from all sources, whenever published
! 1 warning, which `sanya check` shows
= 0

$ sanya why wells --format json
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
  "pledge": "schools",
  "action": "schools/wells",
  "title": "Dig a well at each of the ten schools without water",
  "verdicts": [
    {
      "question": "status",
      "unit": "schools/wells",
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
      "tried": [
        {
          "answer": "delivered",
          "truth": "unknown",
          "otherwise": false,
          "because": "1 to 2 outside voices report it done",
          "line": 44,
          "when": {
            "kind": "all",
            "truth": "unknown",
            "text": "all",
            "parts": [
              {
                "kind": "test",
                "truth": "unknown",
                "text": "confirmed >= 2",
                "operands": [
                  {
                    "name": "confirmed",
                    "label": "outside voices that report it done",
                    "value": "1 to 2",
                    "absent": false,
                    "maybe_absent": false,
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
                        "counted": "yes",
                        "inferred": true,
                        "possible": false,
                        "imprecise": true,
                        "uncertain": false,
                        "disputed": true
                      }
                    ]
                  }
                ]
              }
            ]
          }
        },
        {
          "answer": "claimed",
          "truth": "yes",
          "otherwise": false,
          "because": "it is reported done, by too few",
          "line": 45,
          "when": {
            "kind": "all",
            "truth": "yes",
            "text": "all",
            "parts": [
              {
                "kind": "test",
                "truth": "yes",
                "text": "claims >= 1",
                "operands": [
                  {
                    "name": "claims",
                    "label": "reports that it is done",
                    "value": "2 to 3",
                    "absent": false,
                    "maybe_absent": false,
                    "entries": [
                      {
                        "kind": "finding",
                        "id": "wells-opened",
                        "counted": "yes",
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
                        "counted": "yes",
                        "inferred": true,
                        "possible": false,
                        "imprecise": true,
                        "uncertain": false,
                        "disputed": true
                      }
                    ]
                  }
                ]
              }
            ]
          }
        }
      ],
      "also": [],
      "rests_on": [],
      "rests_on_inference": true,
      "rests_on_uncertain_date": true
    },
    {
      "question": "schedule",
      "unit": "schools/wells",
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
      "tried": [
        {
          "answer": "no_deadline",
          "truth": "no",
          "otherwise": false,
          "because": "no day was promised",
          "line": 24,
          "when": {
            "kind": "all",
            "truth": "no",
            "text": "all",
            "parts": [
              {
                "kind": "test",
                "truth": "no",
                "text": "action.due is absent",
                "operands": [
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
          }
        },
        {
          "answer": "on_time",
          "truth": "unknown",
          "otherwise": false,
          "because": "first reported done on 2020-11-04 to 2021-02-10",
          "line": 25,
          "when": {
            "kind": "all",
            "truth": "unknown",
            "text": "all",
            "parts": [
              {
                "kind": "test",
                "truth": "unknown",
                "text": "first_done <= action.due",
                "operands": [
                  {
                    "name": "first_done",
                    "label": "the first report of delivery",
                    "value": "2020-11-04 to 2021-02-10",
                    "absent": false,
                    "maybe_absent": false,
                    "entries": [
                      {
                        "kind": "finding",
                        "id": "wells-opened",
                        "counted": "yes",
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
                        "counted": "yes",
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
          }
        },
        {
          "answer": "late",
          "truth": "unknown",
          "otherwise": false,
          "because": "first reported done on 2020-11-04 to 2021-02-10",
          "line": 26,
          "when": {
            "kind": "all",
            "truth": "unknown",
            "text": "all",
            "parts": [
              {
                "kind": "test",
                "truth": "unknown",
                "text": "first_done > action.due",
                "operands": [
                  {
                    "name": "first_done",
                    "label": "the first report of delivery",
                    "value": "2020-11-04 to 2021-02-10",
                    "absent": false,
                    "maybe_absent": false,
                    "entries": [
                      {
                        "kind": "finding",
                        "id": "wells-opened",
                        "counted": "yes",
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
                        "counted": "yes",
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
          }
        },
        {
          "answer": "waiting",
          "truth": "yes",
          "otherwise": true,
          "because": "nobody reports it done",
          "line": 27,
          "when": {
            "kind": "test",
            "truth": "no",
            "operands": []
          }
        }
      ],
      "also": [],
      "rests_on": [],
      "rests_on_inference": true,
      "rests_on_uncertain_date": true
    }
  ],
  "exhibits": [
    {
      "cited": {
        "kind": "finding",
        "id": "wells-opened",
        "counted": "yes",
        "inferred": false,
        "possible": false,
        "imprecise": false,
        "uncertain": false,
        "disputed": true
      },
      "note": "The ministry says that all ten wells are open.",
      "happened": "2020-11-04",
      "bearing": "supports",
      "aspect": "output",
      "milestone": "built",
      "link": "stated",
      "claimant": "mow",
      "claimant_name": "Ministry of Works",
      "relation": "owner",
      "voice": "mow",
      "source": {
        "id": "opening",
        "publisher": "river-post",
        "publisher_name": "The River Post",
        "title": "Wells opened",
        "published": "2020-11-05",
        "url": "https://example.org/opened"
      }
    },
    {
      "cited": {
        "kind": "finding",
        "id": "wells-reported",
        "counted": "unknown",
        "inferred": false,
        "possible": true,
        "imprecise": true,
        "uncertain": true,
        "disputed": true
      },
      "note": "The newspaper counts ten new wells.",
      "happened": "2020-12?",
      "bearing": "supports",
      "aspect": "output",
      "milestone": "built",
      "link": "possible",
      "reason": "It may speak of the wells of an earlier plan.",
      "claimant": "lake-times",
      "claimant_name": "The Lake Times",
      "relation": "independent",
      "voice": "lake-times",
      "source": {
        "id": "visit",
        "publisher": "lake-times",
        "publisher_name": "The Lake Times",
        "title": "A look at the wells",
        "published": "2021-02-10"
      }
    },
    {
      "cited": {
        "kind": "finding",
        "id": "wells-seen",
        "counted": "yes",
        "inferred": true,
        "possible": false,
        "imprecise": true,
        "uncertain": false,
        "disputed": true
      },
      "note": "Water Watch found ten new wells.",
      "happened": "2021-01~",
      "bearing": "supports",
      "aspect": "output",
      "milestone": "built",
      "link": "inferred",
      "reason": "The article names the schools and not the plan.",
      "claimant": "water-watch",
      "claimant_name": "Water Watch",
      "relation": "independent",
      "voice": "water-watch",
      "source": {
        "id": "visit",
        "publisher": "lake-times",
        "publisher_name": "The Lake Times",
        "title": "A look at the wells",
        "published": "2021-02-10"
      }
    }
  ],
  "gaps": [
    {
      "question": "status",
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
      "question": "status",
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
  ],
  "overrides": [],
  "relations": [],
  "readings": [],
  "horizons": [
    {
      "question": "status",
      "unit": "schools/wells",
      "holds_until": null,
      "becomes": null
    },
    {
      "question": "schedule",
      "unit": "schools/wells",
      "holds_until": null,
      "becomes": null
    }
  ],
  "fragility": {
    "voices": 3,
    "falls": [
      {
        "without": [
          "lake-times"
        ],
        "answers": [
          "claimed"
        ]
      },
      {
        "without": [
          "water-watch"
        ],
        "answers": [
          "claimed"
        ]
      }
    ],
    "gave_up": false,
    "own_word": []
  }
}
! 1 warning, which `sanya check` shows
= 0

$ sanya why wells --format csv
question,unit,answer,entry_kind,entry,counted,claimant,relation,source,publisher,published,inferred,uncertain_date,disputed
status,schools/wells,Claimed or Delivered,finding,wells-opened,yes,mow,owner,opening,river-post,2020-11-05,no,no,yes
status,schools/wells,Claimed or Delivered,finding,wells-reported,unknown,lake-times,independent,visit,lake-times,2021-02-10,yes,yes,yes
status,schools/wells,Claimed or Delivered,finding,wells-seen,yes,water-watch,independent,visit,lake-times,2021-02-10,yes,yes,yes
schedule,schools/wells,Late or On time,finding,wells-opened,yes,mow,owner,opening,river-post,2020-11-05,no,no,yes
schedule,schools/wells,Late or On time,finding,wells-reported,unknown,lake-times,independent,visit,lake-times,2021-02-10,yes,yes,yes
schedule,schools/wells,Late or On time,finding,wells-seen,yes,water-watch,independent,visit,lake-times,2021-02-10,yes,yes,yes
! 1 warning, which `sanya check` shows
= 0

$ sanya why wells --question stauts
! 1 warning, which `sanya check` shows
! sanya: the pack asks no question "stauts"
!   help: did you mean "status"?
= 2
