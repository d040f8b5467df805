Who owes what, and who answers for it now.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

$ sanya audit
Ministry of Health
  leads 0 and is partner in 2 of 4 actions; findings that concern these: 3 of 4;
  findings in which it speaks itself, on whatever: 0
  partner  schools/wells: Claimed or Delivered
  partner  schools/tests: Open

Ministry of Works
  leads 2 and is partner in 0 of 4 actions; findings that concern these: 4 of 4;
  findings in which it speaks itself, on whatever: 1
  answers of those it leads: 0 to 1 Delivered; 0 to 1 Claimed; 1 Open
  leads    schools/wells: Claimed or Delivered
             answers now: Ministry of Rivers
             answerable when the deadline passed: Minister of Works
  leads    schools/law: Open
             it no longer exists, and no successor is named

What the register leaves open, of all actions
  no owner named: 1 of 4
    - taps/villages: Bring taps to the villages along the river
  partners only, nobody leads: 1 of 4
    - schools/tests: Test the water of every school each year
  several lead: 0 of 4
  an owner is gone and no successor named: 1 of 4
    - schools/law: Ministry of Works
  owners that no finding quotes: 1 of 2
    - Ministry of Health

As of 2024-06-30; method: small 1.0.0, rules/house.yaml, hash 5ababf471362
! 1 warning, which `sanya check` shows
= 0

$ sanya audit --with-people
Ministry of Health
  leads 0 and is partner in 2 of 4 actions; findings that concern these: 3 of 4;
  findings in which it speaks itself, on whatever: 0
  partner  schools/wells: Claimed or Delivered
  partner  schools/tests: Open

Ministry of Works
  leads 2 and is partner in 0 of 4 actions; findings that concern these: 4 of 4;
  findings in which it speaks itself, on whatever: 1
  answers of those it leads: 0 to 1 Delivered; 0 to 1 Claimed; 1 Open
  leads    schools/wells: Claimed or Delivered
             answers now: Ministry of Rivers
             answerable when the deadline passed: Minister of Works, A. Ito
  leads    schools/law: Open
             it no longer exists, and no successor is named

What the register leaves open, of all actions
  no owner named: 1 of 4
    - taps/villages: Bring taps to the villages along the river
  partners only, nobody leads: 1 of 4
    - schools/tests: Test the water of every school each year
  several lead: 0 of 4
  an owner is gone and no successor named: 1 of 4
    - schools/law: Ministry of Works
  owners that no finding quotes: 1 of 2
    - Ministry of Health

As of 2024-06-30; method: small 1.0.0, rules/house.yaml, hash 5ababf471362
! 1 warning, which `sanya check` shows
= 0

$ sanya audit --as-of 2020-06-30
Ministry of Health
  leads 0 and is partner in 2 of 4 actions; findings that concern these: 3 of 4;
  findings in which it speaks itself, on whatever: 0
  partner  schools/wells: Open
  partner  schools/tests: Open

Ministry of Works
  leads 2 and is partner in 0 of 4 actions; findings that concern these: 4 of 4;
  findings in which it speaks itself, on whatever: 1
  answers of those it leads: 2 Open
  leads    schools/wells: Open
  leads    schools/law: Open

What the register leaves open, of all actions
  no owner named: 1 of 4
    - taps/villages: Bring taps to the villages along the river
  partners only, nobody leads: 1 of 4
    - schools/tests: Test the water of every school each year
  several lead: 0 of 4
  an owner is gone and no successor named: 0 of 4
  owners that no finding quotes: 1 of 2
    - Ministry of Health

As of 2020-06-30; method: small 1.0.0, rules/house.yaml, hash 5ababf471362
! 1 warning, which `sanya check` shows
= 0

$ sanya audit --format json
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
  "institutions": [
    {
      "id": "moh",
      "name": "Ministry of Health",
      "led": 0,
      "partnered": 2,
      "leads": [],
      "statements": 0,
      "concerned": 3,
      "actions": [
        {
          "action": "schools/wells",
          "role": "partner",
          "answers": [
            "claimed",
            "delivered"
          ],
          "answers_now": "moh",
          "through": [
            "moh"
          ],
          "posts": [],
          "overrides": []
        },
        {
          "action": "schools/tests",
          "role": "partner",
          "answers": [
            "open"
          ],
          "answers_now": "moh",
          "through": [
            "moh"
          ],
          "posts": [],
          "overrides": []
        }
      ]
    },
    {
      "id": "mow",
      "name": "Ministry of Works",
      "led": 2,
      "partnered": 0,
      "leads": [
        {
          "answer": "delivered",
          "certain": 0,
          "possible": 1,
          "of": 2
        },
        {
          "answer": "claimed",
          "certain": 0,
          "possible": 1,
          "of": 2
        },
        {
          "answer": "open",
          "certain": 1,
          "possible": 1,
          "of": 2
        }
      ],
      "statements": 1,
      "concerned": 4,
      "actions": [
        {
          "action": "schools/wells",
          "role": "lead",
          "answers": [
            "claimed",
            "delivered"
          ],
          "answers_now": "mor",
          "through": [
            "mow",
            "mor"
          ],
          "posts": [
            {
              "title": "Minister of Works",
              "certain": true
            }
          ],
          "overrides": []
        },
        {
          "action": "schools/law",
          "role": "lead",
          "answers": [
            "open"
          ],
          "answers_now": "",
          "through": [
            "mow"
          ],
          "posts": [],
          "overrides": []
        }
      ]
    }
  ],
  "no_owner": [
    "taps/villages"
  ],
  "only_partners": [
    "schools/tests"
  ],
  "several_leads": [],
  "nobody_answers": [
    {
      "action": "schools/law",
      "owner": "mow"
    }
  ],
  "never_heard": [
    "moh"
  ],
  "of": 4,
  "findings": 4
}
! 1 warning, which `sanya check` shows
= 0

$ sanya audit --format csv
institution,name,action,role,answer,answers_now,answerable_then,overrides
moh,Ministry of Health,schools/wells,partner,Claimed or Delivered,moh,,
moh,Ministry of Health,schools/tests,partner,Open,moh,,
mow,Ministry of Works,schools/wells,lead,Claimed or Delivered,mor,Minister of Works,
mow,Ministry of Works,schools/law,lead,Open,,,
! 1 warning, which `sanya check` shows
= 0
