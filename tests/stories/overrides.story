What a person decides stands beside what the rules give, with reason, author and last day, and never in its place.

@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== commitments.yaml
tracker: {id: t, title: Wells}
institutions:
  - {id: mow, name: Ministry of Water, sector: ministry}
  - {id: post, name: The Post, sector: media}
sources:
  - {id: s, kind: publication, publisher: post, published: 2020-05-01}
  - {id: a, kind: publication, publisher: post, published: 2022-05-01}
pledges:
  - id: wells
    title: Wells
    made_by: mow
    made_on: 2020-05-01
    source: s
    actions:
      - {id: dig, title: Dig ten wells, kind: building, owners: {lead: [mow]}, due: 2023}
      - {id: law, title: Pass a law, kind: legislation, owners: {lead: [mow]}}
findings:
  - {id: built, source: a, action: wells/dig, claimant: mow, milestone: built, note: The ministry says that all ten are built.}
overrides:
  - id: dig-seen
    action: wells/dig
    question: status
    answer: delivered
    reason: Our own engineer saw all ten; her report may not be published yet.
    author: ana
    made_on: 2023-03-01
    expires: 2024-02-29
  - {id: law-same, action: wells/law, question: status, answer: open, reason: We asked the parliament., author: ben, made_on: 2023-06-01}

$ sanya status --as-of 2023-12-31
wells: Wells
  Claimed  On time      dig: Dig ten wells
  * Status: Delivered, where the rules give Claimed; ana on 2023-03-01, until
    2024-02-29: Our own engineer saw all ten; her report may not be published
    yet.
  Open     No deadline  law: Pass a law
  * Status: Open, as the rules give Open; ben on 2023-06-01, with no last day:
    We asked the parliament.

Status of 2 actions: 1 Claimed; 1 Open
Schedule of 2 actions: 1 No deadline; 1 On time
* Decided by a person, counted as the rules give: 2 of 2 actions
As of 2023-12-31; method: small 1.0.0, rules/house.yaml, hash 5ababf471362
= 0

$ sanya status --as-of 2024-03-01
wells: Wells
  Claimed  On time      dig: Dig ten wells
  Open     No deadline  law: Pass a law
  * Status: Open, as the rules give Open; ben on 2023-06-01, with no last day:
    We asked the parliament.

Status of 2 actions: 1 Claimed; 1 Open
Schedule of 2 actions: 1 No deadline; 1 On time
* Decided by a person, counted as the rules give: 1 of 2 actions
As of 2024-03-01; method: small 1.0.0, rules/house.yaml, hash 5ababf471362
= 0

$ sanya status --as-of 2023-12-31 --answer claimed --format csv
action,pledge,title,lead,question,answer,alternatives,value,as_of,method,overrides
wells/dig,wells,Dig ten wells,mow,status,claimed,,,2023-12-31,small 1.0.0,"Status: Delivered, where the rules give Claimed; ana on 2023-03-01, until 2024-02-29: Our own engineer saw all ten; her report may not be published yet."
wells/dig,wells,Dig ten wells,mow,schedule,on_time,,,2023-12-31,small 1.0.0,
= 0

$ sanya status --as-of 2023-12-31 --answer claimed --question status --format json
{
  "schema_version": 1,
  "as_of": "2023-12-31",
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
      "action": "wells/dig",
      "pledge": "wells",
      "title": "Dig ten wells",
      "owners": {
        "lead": [
          "mow"
        ],
        "partner": [],
        "co_funder": []
      },
      "answers": {
        "status": {
          "answer": "claimed",
          "label": "Claimed",
          "alternatives": [],
          "proved": true,
          "because": "it is reported done, by too few",
          "holds_until": null,
          "becomes": null
        }
      },
      "overrides": [
        {
          "id": "dig-seen",
          "question": "status",
          "answer": "delivered",
          "label": "Delivered",
          "computed": [
            "claimed"
          ],
          "differs": true,
          "reason": "Our own engineer saw all ten; her report may not be published yet.",
          "author": "ana",
          "made_on": "2023-03-01",
          "expires": "2024-02-29",
          "expired": false
        }
      ],
      "waits_for": []
    }
  ],
  "tallies": {
    "status": [
      {
        "answer": "delivered",
        "certain": 0,
        "possible": 0,
        "of": 1
      },
      {
        "answer": "claimed",
        "certain": 1,
        "possible": 1,
        "of": 1
      },
      {
        "answer": "open",
        "certain": 0,
        "possible": 0,
        "of": 1
      }
    ]
  },
  "shown": 1,
  "of": 2,
  "points_announced": 0,
  "points_unpublished": 0
}
= 0

$ sanya why dig --as-of 2024-03-01 --question status
wells/dig: Dig ten wells
  pledge   Wells, made by Ministry of Water (2020-05-01)
  source   The Post, title not known, 2020-05-01
  lead     Ministry of Water
  due      2023

Status: Claimed
  it is reported done, by too few
  holds for ever if nothing is added
  the rule (rules/house.yaml:45)
    claims >= 1: holds
      - reports that it is done (claims): 1 [1]
  rules above it, and what fails them
    Delivered
      confirmed >= 2: does not hold
        - outside voices that report it done (confirmed): 0

What a person decided (it changes nothing above)
  - Status: Delivered, where the rules give Claimed; ana on 2023-03-01, EXPIRED
    on 2024-02-29: Our own engineer saw all ten; her report may not be published
    yet.

What it cites
  [1]  built: The ministry says that all ten are built.
       dated by its publication; supports "built"; said by Ministry of Water
       (owner)
       The Post, title not known, 2022-05-01

How easily it would fall
  - without Ministry of Water: Open
  - borne out by nobody outside, only said by its own side: built

What is missing
  - for Delivered: 2 independent voices or foreign governments, none of them
    repeating another, that report the step "built" for the whole of it

By which method
  small 1.0.0, rules/house.yaml, hash 5ababf471362; follows A method in a few
  lines
  as of 2024-03-01, from all sources, whenever published
= 0

$ sanya audit --as-of 2023-12-31
Ministry of Water
  leads 2 and is partner in 0 of 2 actions; findings that concern these: 1 of 1;
  findings in which it speaks itself, on whatever: 1
  answers of those it leads: 1 Claimed; 1 Open
  leads    wells/dig: Claimed
           * Status: Delivered, where the rules give Claimed; ana on 2023-03-01,
             until 2024-02-29: Our own engineer saw all ten; her report may not
             be published yet.
  leads    wells/law: Open
           * Status: Open, as the rules give Open; ben on 2023-06-01, with no
             last day: We asked the parliament.

What the register leaves open, of all actions
  no owner named: 0 of 2
  partners only, nobody leads: 0 of 2
  several lead: 0 of 2
  an owner is gone and no successor named: 0 of 2
  owners that no finding quotes: 0 of 1

As of 2023-12-31; method: small 1.0.0, rules/house.yaml, hash 5ababf471362
= 0

$ sanya report --from 2023-01-01 --until 2023-12-31 --format csv --stdout
action,title,pledge,pledge_title,kind,lead,partners,due,answers,answer_text,because,other_answers,open,inferred,uncertain_date,findings,sources,as_of,method,approval,overrides
wells/dig,Dig ten wells,wells,Wells,Building or works,Ministry of Water,none,2023,claimed,Claimed,"it is reported done, by too few",schedule: On time,yes,no,no,1,a,2023-12-31,small 1.0.0 5ababf4713627647ab05c1df080c0bd56b651f1e977af3602d8762c91eb4a94a,draft,Status: Delivered (ana; 1 March 2023; until 29 February 2024): Our own engineer saw all ten; her report may not be published yet.
wells/law,Pass a law,wells,Wells,Law or regulation,Ministry of Water,none,none,open,Open,nobody reports it done,schedule: No deadline,yes,no,no,0,none,2023-12-31,small 1.0.0 5ababf4713627647ab05c1df080c0bd56b651f1e977af3602d8762c91eb4a94a,draft,Status: Open (ben; 1 June 2023): We asked the parliament.
= 0
