What an action waits for, what took its place, and how the quantity promised moved.

@ rules/ladders.yaml
@ rules/house.yaml

== commitments.yaml
tracker: {id: t, title: Wells}
institutions:
  - {id: mow, name: Ministry of Water, sector: ministry}
  - {id: post, name: The Post, sector: media}
indicators:
  - {id: ill, name: Ill from bad water, unit: "%", direction: down, at_least: 0, at_most: 100}
mandates:
  - {id: term, title: First term, holder: mow, start: 2020-01-01, end: 2023}
sources:
  - {id: s, kind: publication, publisher: post, published: 2020-05-01}
  - {id: later, kind: publication, publisher: post, published: 2024-02-01}
  - {id: a, kind: publication, publisher: post, published: 2024-05-01}
pledges:
  - id: wells
    title: Wells
    made_by: mow
    made_on: 2020-05-01
    source: s
    mandate: term
    actions:
      - {id: money, title: Find the money, kind: measure, owners: {lead: [mow]}}
      - {id: law, title: Pass a law, kind: legislation, owners: {lead: [mow]}}
      - {id: dig, title: Dig ten wells, kind: building, owners: {lead: [mow]}, depends_on: [wells/money, wells/law], condition: if the donors pay}
      - {id: health, title: Fewer ill, kind: monitoring, owners: {lead: [mow]}, target: {indicator: ill, at_most: 5}}
  - id: again
    title: More wells
    made_by: mow
    made_on: 2024-02-01
    source: later
    actions:
      - {id: dig, title: Dig twenty wells, kind: building, owners: {lead: [mow]}, supersedes: wells/dig}
findings:
  - {id: in-force, source: a, action: wells/law, claimant: post, milestone: in-force, happened: 2023-02-01, note: The law is in force.}
  - {id: reported, source: later, action: wells/law, claimant: mow, milestone: in-force, happened: 2023-02-01, note: The ministry says so too.}
  - {id: unpaid, source: a, action: wells/dig, aspect: condition, bearing: contradicts, happened: 2023-06-01, note: No donor has paid.}
readings:
  - {id: ill-2020, indicator: ill, source: s, action: wells/health, happened: 2019, value: "12"}
  - {id: ill-2022, indicator: ill, source: later, action: wells/health, happened: 2022, value: "8"}
  - {id: ill-2023, indicator: ill, source: a, action: wells/health, happened: 2023, value: 7..9}
  - {id: ill-2024, indicator: ill, source: a, action: wells/health, happened: 2024-04, value: "11"}

$ sanya status
again: More wells
  No evidence, no search known  No deadline  dig: Dig twenty wells

wells: Wells
  No evidence, no search known  Term over    money: Find the money
  Reported done by one voice    On time      law: Pass a law
  Condition not met             Term over    dig: Dig ten wells
    waits for wells/money, Find the money: No evidence, no search known
    waits for wells/law, Pass a law: Reported done by one voice
  In progress                   Term over    health: Fewer ill

Status of 5 actions: 1 Reported done by one voice; 1 In progress; 1 Condition
                     not met; 2 No evidence, no search known
Schedule of 5 actions: 1 On time; 3 Term over; 1 No deadline
As of 2024-06-30; method: house 1.0.0, rules/house.yaml, hash 7790dc0d1985
= 0

$ sanya why wells/dig --question status
wells/dig: Dig ten wells
  pledge   Wells, made by Ministry of Water (2020-05-01)
  source   The Post, title not known, 2020-05-01
  lead     Ministry of Water
  due      no deadline was given
  condition if the donors pay
  waits for wells/money, Find the money: No evidence, no search known
  waits for wells/law, Pass a law: Reported done by one voice
  replaced again/dig, Dig twenty wells: No evidence, no search known

Status: Condition not met
  its condition is said not to have occurred (2023-06-01)
  holds for ever if nothing is added
  the rule (rules/house.yaml:391)
    action.condition is known: holds
      - action.condition is given
    last_unmet is known: holds
      - the last day on which the condition is said not to have occurred
        (last_unmet): 2023-06-01 [1]
    at least one of: holds
      last_came is absent: holds
        - the last day on which the condition is said to have occurred
          (last_came): absent
      none of: holds
        last_came > last_unmet: does not hold
          - the last day on which the condition is said to have occurred
            (last_came): absent
          - the last day on which the condition is said not to have occurred
            (last_unmet): 2023-06-01 [1]
  rules above it, and what fails them
    Not promised yet
      as_of < pledge.made_on: does not hold
        - as_of is 2024-06-30
        - pledge.made_on is 2020-05-01
    Not a commitment
      pledge.clarity = not_a_commitment: does not hold
        - pledge.clarity is clear
    Not assessable
      action.lacks: [measure, baseline, scope, text]: does not hold
        - action.lacks is absent
    Reversed
      last_undone is known: does not hold
        - day it was undone (last_undone): absent
    Contradicted
      denied >= 1: does not hold
        - reports and claims of full delivery that were denied afterwards
          (denied): 0
    Partly delivered
      last_cut is known: does not hold
        - day a part of it was undone (last_cut): absent
    Delivered
      action.recurrence is known: does not hold
        - action.recurrence is absent
    Delivered
      target = reached: does not hold
        - target is no_target
    Delivered
      official_acts >= 1: does not hold
        - official acts that prove full delivery (official_acts): 0
    Delivered
      confirmed >= params.corroboration: does not hold
        - outside voices that report full delivery (confirmed): 0
        - params.corroboration is 2
    Reported done by one voice
      at least one of: does not hold
        confirmed >= 1: does not hold
          - outside voices that report full delivery (confirmed): 0
        all of: does not hold
          action.parts >= 1: does not hold
            - action.parts is 0
          parts_reported >= action.parts: holds
            - parts that outside voices report delivered (parts_reported): 0
            - action.parts is 0
    Claimed
      target = said_reached: does not hold
        - target is no_target
    Claimed
      claims >= 1: does not hold
        - claims of full delivery by the owner, its government or a donor
          (claims): 0
    Claimed
      action.recurrence is known: does not hold
        - action.recurrence is absent
    Not delivered
      action.recurrence is known: does not hold
        - action.recurrence is absent
    Not delivered
      target = short: does not hold
        - target is no_target
    Partly delivered
      action.recurrence is known: does not hold
        - action.recurrence is absent
    Not delivered
      action.recurrence is known: does not hold
        - action.recurrence is absent
    Partly delivered
      at least one of: does not hold
        part_confirmed >= 1: does not hold
          - outside voices that report a part delivered (part_confirmed): 0
        part_official >= 1: does not hold
          - official acts that prove a part (part_official): 0

What it cites
  [1]  unpaid: No donor has paid.
       happened 2023-06-01; contradicts (its condition); said by The Post
       (independent)
       The Post, title not known, 2024-05-01

How easily it would fall
  - without The Post: No evidence, no search known

By which method
  house 1.0.0, rules/house.yaml, hash 7790dc0d1985; follows The house method,
  our own way of deciding, explained with every rule in docs/method.md
  as of 2024-06-30, from all sources, whenever published
= 0

$ sanya why health --question target
wells/health: Fewer ill
  pledge   Wells, made by Ministry of Water (2020-05-01)
  source   The Post, title not known, 2020-05-01
  lead     Ministry of Water
  due      no deadline was given
  target   Ill from bad water: at most 5% (lower is better)

Target: Short of it
  last reading by outside voices: 11; by its own side: none
  holds for ever if nothing is added
  the rule (rules/house.yaml:314)
    at least one of: holds
      level is known: holds
        - latest level, by outside voices (level): 11 [1][2][3][4]
      level_said is known: does not hold
        - latest level, by the owner's side (level_said): absent
  rules above it, and what fails them
    No quantity promised
      action.target is absent: does not hold
        - action.target is given
    Reached
      level meets action.target: does not hold
        - latest level, by outside voices (level): 11 [1][2][3][4]
    Reached
      level_then meets action.target: does not hold
        - level on the promised day, by outside voices (level_then): absent
    Said to be reached
      level_said meets action.target: does not hold
        - latest level, by the owner's side (level_said): absent

Readings of the quantity promised
  2019        12%; The Post (independent), The Post, title not known, 2020-05-01
  2022        8%, better than before; The Post (independent), The Post, title
              not known, 2024-02-01
  2023        7..9%, not certainly different from the reading before; The Post
              (independent), The Post, title not known, 2024-05-01
  2024-04     11%, worse than before; The Post (independent), The Post, title
              not known, 2024-05-01

What it cites
  [1]  ill-2020: Ill from bad water: 12%; happened 2019; said by The Post
       (independent)
       The Post, title not known, 2020-05-01
  [2]  ill-2022: Ill from bad water: 8%; happened 2022; said by The Post
       (independent)
       The Post, title not known, 2024-02-01
  [3]  ill-2023: Ill from bad water: 7..9%; happened 2023; said by The Post
       (independent)
       The Post, title not known, 2024-05-01
  [4]  ill-2024: Ill from bad water: 11%; happened 2024-04; said by The Post
       (independent)
       The Post, title not known, 2024-05-01

What is not certain in it
  [1]  its date or value is known within bounds only: 2019
  [2]  its date or value is known within bounds only: 2022
  [3]  its date or value is known within bounds only: 2023
  [4]  its date or value is known within bounds only: 2024-04

How easily it would fall
  - without The Post: No evidence, no search known

What is missing
  - for Delivered: a reading of "Ill from bad water" by one outside voice: at
    most 5%, 2024-05-01 or later
  - for Claimed: a reading of "Ill from bad water" by its owner, its government
    or a donor: at most 5%, 2024-05-01 or later
  - for Partly delivered: one outside voice that reports the step "reported to
    whom it was promised" for a part of it

By which method
  house 1.0.0, rules/house.yaml, hash 7790dc0d1985; follows The house method,
  our own way of deciding, explained with every rule in docs/method.md
  as of 2024-06-30, from all sources, whenever published
= 0

$ sanya why health --question target --format json
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
  "pledge": "wells",
  "action": "wells/health",
  "title": "Fewer ill",
  "verdicts": [
    {
      "question": "target",
      "unit": "wells/health",
      "answer": "short",
      "label": "Short of it",
      "alternatives": [],
      "proved": true,
      "because": "last reading by outside voices: 11; by its own side: none",
      "tried": [
        {
          "answer": "no_target",
          "truth": "no",
          "otherwise": false,
          "because": "no quantity was promised",
          "line": 308,
          "when": {
            "kind": "all",
            "truth": "no",
            "text": "all",
            "parts": [
              {
                "kind": "test",
                "truth": "no",
                "text": "action.target is absent",
                "operands": [
                  {
                    "name": "action.target",
                    "value": "true",
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
          "answer": "reached",
          "truth": "no",
          "otherwise": false,
          "because": "11 (2024-04-01 to 2024-04-30), by an outside voice",
          "line": 309,
          "when": {
            "kind": "all",
            "truth": "no",
            "text": "all",
            "parts": [
              {
                "kind": "test",
                "truth": "no",
                "text": "level meets action.target",
                "operands": [
                  {
                    "name": "level",
                    "label": "latest level, by outside voices",
                    "value": "11",
                    "absent": false,
                    "maybe_absent": false,
                    "entries": [
                      {
                        "kind": "reading",
                        "id": "ill-2020",
                        "counted": "yes",
                        "inferred": false,
                        "possible": false,
                        "imprecise": true,
                        "uncertain": false,
                        "disputed": false
                      },
                      {
                        "kind": "reading",
                        "id": "ill-2022",
                        "counted": "yes",
                        "inferred": false,
                        "possible": false,
                        "imprecise": true,
                        "uncertain": false,
                        "disputed": false
                      },
                      {
                        "kind": "reading",
                        "id": "ill-2023",
                        "counted": "yes",
                        "inferred": false,
                        "possible": false,
                        "imprecise": true,
                        "uncertain": false,
                        "disputed": false
                      },
                      {
                        "kind": "reading",
                        "id": "ill-2024",
                        "counted": "yes",
                        "inferred": false,
                        "possible": false,
                        "imprecise": true,
                        "uncertain": false,
                        "disputed": false
                      }
                    ]
                  }
                ]
              }
            ]
          }
        },
        {
          "answer": "reached",
          "truth": "no",
          "otherwise": false,
          "because": "none by none, by an outside voice",
          "line": 310,
          "when": {
            "kind": "all",
            "truth": "no",
            "text": "all",
            "parts": [
              {
                "kind": "test",
                "truth": "no",
                "text": "level_then meets action.target",
                "operands": [
                  {
                    "name": "level_then",
                    "label": "level on the promised day, by outside voices",
                    "value": "",
                    "absent": true,
                    "maybe_absent": false,
                    "entries": []
                  }
                ]
              }
            ]
          }
        },
        {
          "answer": "said_reached",
          "truth": "no",
          "otherwise": false,
          "because": "none (none), by its own side alone",
          "line": 311,
          "when": {
            "kind": "all",
            "truth": "no",
            "text": "all",
            "parts": [
              {
                "kind": "test",
                "truth": "no",
                "text": "level_said meets action.target",
                "operands": [
                  {
                    "name": "level_said",
                    "label": "latest level, by the owner's side",
                    "value": "",
                    "absent": true,
                    "maybe_absent": false,
                    "entries": []
                  }
                ]
              },
              {
                "kind": "any",
                "truth": "no",
                "text": "any",
                "parts": [
                  {
                    "kind": "test",
                    "truth": "no",
                    "text": "level_day is absent",
                    "operands": [
                      {
                        "name": "level_day",
                        "label": "day of the latest level",
                        "value": "2024-04-01 to 2024-04-30",
                        "absent": false,
                        "maybe_absent": false,
                        "entries": [
                          {
                            "kind": "reading",
                            "id": "ill-2020",
                            "counted": "yes",
                            "inferred": false,
                            "possible": false,
                            "imprecise": true,
                            "uncertain": false,
                            "disputed": false
                          },
                          {
                            "kind": "reading",
                            "id": "ill-2022",
                            "counted": "yes",
                            "inferred": false,
                            "possible": false,
                            "imprecise": true,
                            "uncertain": false,
                            "disputed": false
                          },
                          {
                            "kind": "reading",
                            "id": "ill-2023",
                            "counted": "yes",
                            "inferred": false,
                            "possible": false,
                            "imprecise": true,
                            "uncertain": false,
                            "disputed": false
                          },
                          {
                            "kind": "reading",
                            "id": "ill-2024",
                            "counted": "yes",
                            "inferred": false,
                            "possible": false,
                            "imprecise": true,
                            "uncertain": false,
                            "disputed": false
                          }
                        ]
                      }
                    ]
                  },
                  {
                    "kind": "test",
                    "truth": "no",
                    "text": "level_said_day > level_day",
                    "operands": [
                      {
                        "name": "level_said_day",
                        "label": "day of the latest level, by the owner's side",
                        "value": "",
                        "absent": true,
                        "maybe_absent": false,
                        "entries": []
                      },
                      {
                        "name": "level_day",
                        "label": "day of the latest level",
                        "value": "2024-04-01 to 2024-04-30",
                        "absent": false,
                        "maybe_absent": false,
                        "entries": [
                          {
                            "kind": "reading",
                            "id": "ill-2020",
                            "counted": "yes",
                            "inferred": false,
                            "possible": false,
                            "imprecise": true,
                            "uncertain": false,
                            "disputed": false
                          },
                          {
                            "kind": "reading",
                            "id": "ill-2022",
                            "counted": "yes",
                            "inferred": false,
                            "possible": false,
                            "imprecise": true,
                            "uncertain": false,
                            "disputed": false
                          },
                          {
                            "kind": "reading",
                            "id": "ill-2023",
                            "counted": "yes",
                            "inferred": false,
                            "possible": false,
                            "imprecise": true,
                            "uncertain": false,
                            "disputed": false
                          },
                          {
                            "kind": "reading",
                            "id": "ill-2024",
                            "counted": "yes",
                            "inferred": false,
                            "possible": false,
                            "imprecise": true,
                            "uncertain": false,
                            "disputed": false
                          }
                        ]
                      }
                    ]
                  }
                ]
              }
            ]
          }
        },
        {
          "answer": "short",
          "truth": "yes",
          "otherwise": false,
          "because": "last reading by outside voices: 11; by its own side: none",
          "line": 314,
          "when": {
            "kind": "all",
            "truth": "yes",
            "text": "all",
            "parts": [
              {
                "kind": "any",
                "truth": "yes",
                "text": "any",
                "parts": [
                  {
                    "kind": "test",
                    "truth": "yes",
                    "text": "level is known",
                    "operands": [
                      {
                        "name": "level",
                        "label": "latest level, by outside voices",
                        "value": "11",
                        "absent": false,
                        "maybe_absent": false,
                        "entries": [
                          {
                            "kind": "reading",
                            "id": "ill-2020",
                            "counted": "yes",
                            "inferred": false,
                            "possible": false,
                            "imprecise": true,
                            "uncertain": false,
                            "disputed": false
                          },
                          {
                            "kind": "reading",
                            "id": "ill-2022",
                            "counted": "yes",
                            "inferred": false,
                            "possible": false,
                            "imprecise": true,
                            "uncertain": false,
                            "disputed": false
                          },
                          {
                            "kind": "reading",
                            "id": "ill-2023",
                            "counted": "yes",
                            "inferred": false,
                            "possible": false,
                            "imprecise": true,
                            "uncertain": false,
                            "disputed": false
                          },
                          {
                            "kind": "reading",
                            "id": "ill-2024",
                            "counted": "yes",
                            "inferred": false,
                            "possible": false,
                            "imprecise": true,
                            "uncertain": false,
                            "disputed": false
                          }
                        ]
                      }
                    ]
                  },
                  {
                    "kind": "test",
                    "truth": "no",
                    "text": "level_said is known",
                    "operands": [
                      {
                        "name": "level_said",
                        "label": "latest level, by the owner's side",
                        "value": "",
                        "absent": true,
                        "maybe_absent": false,
                        "entries": []
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
      "rests_on_inference": false,
      "rests_on_uncertain_date": false
    }
  ],
  "exhibits": [
    {
      "cited": {
        "kind": "reading",
        "id": "ill-2020",
        "counted": "yes",
        "inferred": false,
        "possible": false,
        "imprecise": true,
        "uncertain": false,
        "disputed": false
      },
      "indicator": "ill",
      "value": "12",
      "happened": "2019",
      "claimant": "post",
      "claimant_name": "The Post",
      "relation": "independent",
      "voice": "post",
      "source": {
        "id": "s",
        "publisher": "post",
        "publisher_name": "The Post",
        "published": "2020-05-01"
      }
    },
    {
      "cited": {
        "kind": "reading",
        "id": "ill-2022",
        "counted": "yes",
        "inferred": false,
        "possible": false,
        "imprecise": true,
        "uncertain": false,
        "disputed": false
      },
      "indicator": "ill",
      "value": "8",
      "happened": "2022",
      "claimant": "post",
      "claimant_name": "The Post",
      "relation": "independent",
      "voice": "post",
      "source": {
        "id": "later",
        "publisher": "post",
        "publisher_name": "The Post",
        "published": "2024-02-01"
      }
    },
    {
      "cited": {
        "kind": "reading",
        "id": "ill-2023",
        "counted": "yes",
        "inferred": false,
        "possible": false,
        "imprecise": true,
        "uncertain": false,
        "disputed": false
      },
      "indicator": "ill",
      "value": "7..9",
      "happened": "2023",
      "claimant": "post",
      "claimant_name": "The Post",
      "relation": "independent",
      "voice": "post",
      "source": {
        "id": "a",
        "publisher": "post",
        "publisher_name": "The Post",
        "published": "2024-05-01"
      }
    },
    {
      "cited": {
        "kind": "reading",
        "id": "ill-2024",
        "counted": "yes",
        "inferred": false,
        "possible": false,
        "imprecise": true,
        "uncertain": false,
        "disputed": false
      },
      "indicator": "ill",
      "value": "11",
      "happened": "2024-04",
      "claimant": "post",
      "claimant_name": "The Post",
      "relation": "independent",
      "voice": "post",
      "source": {
        "id": "a",
        "publisher": "post",
        "publisher_name": "The Post",
        "published": "2024-05-01"
      }
    }
  ],
  "gaps": [
    {
      "question": "status",
      "answer": "delivered",
      "steps": [
        "a reading of \"Ill from bad water\" by one outside voice: at most 5%, 2024-05-01 or later"
      ],
      "operations": [
        {
          "kind": "reading",
          "relations": [
            "independent",
            "intergovernmental",
            "foreign_government"
          ],
          "value": "5",
          "from": "2024-05-01",
          "to": "2024-06-30"
        }
      ],
      "gave_up": false
    },
    {
      "question": "status",
      "answer": "claimed",
      "steps": [
        "a reading of \"Ill from bad water\" by its owner, its government or a donor: at most 5%, 2024-05-01 or later"
      ],
      "operations": [
        {
          "kind": "reading",
          "relations": [
            "owner",
            "government",
            "donor"
          ],
          "value": "5",
          "from": "2024-05-01",
          "to": "2024-06-30"
        }
      ],
      "gave_up": false
    },
    {
      "question": "status",
      "answer": "partly",
      "steps": [
        "one outside voice that reports the step \"reported to whom it was promised\" for a part of it"
      ],
      "operations": [
        {
          "kind": "evidence",
          "voices": 1,
          "relations": [
            "independent",
            "intergovernmental",
            "foreign_government"
          ],
          "besides": [],
          "bearing": "supports",
          "official": false,
          "milestone": "reported",
          "extent": "part",
          "parts": [],
          "from": "2020-05-01",
          "to": "2024-06-30"
        }
      ],
      "gave_up": false
    }
  ],
  "overrides": [],
  "relations": [],
  "readings": [
    {
      "id": "ill-2020",
      "happened": "2019",
      "value": "12",
      "trend": "none",
      "claimant": "post",
      "relation": "independent",
      "source": "s"
    },
    {
      "id": "ill-2022",
      "happened": "2022",
      "value": "8",
      "trend": "better",
      "claimant": "post",
      "relation": "independent",
      "source": "later"
    },
    {
      "id": "ill-2023",
      "happened": "2023",
      "value": "7..9",
      "trend": "unclear",
      "claimant": "post",
      "relation": "independent",
      "source": "a"
    },
    {
      "id": "ill-2024",
      "happened": "2024-04",
      "value": "11",
      "trend": "worse",
      "claimant": "post",
      "relation": "independent",
      "source": "a"
    }
  ],
  "horizons": [
    {
      "question": "target",
      "unit": "wells/health",
      "holds_until": null,
      "becomes": null
    }
  ],
  "fragility": {
    "voices": 1,
    "falls": [
      {
        "without": [
          "post"
        ],
        "answers": [
          "never_looked"
        ]
      }
    ],
    "gave_up": false,
    "own_word": []
  }
}
= 0
