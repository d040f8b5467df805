Tests of a pack stand beside it; what fails is shown with its proof.

@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/small.yaml

== rules/small.test.yaml
pack: small.yaml
given:
  tracker: {id: t, title: Wells}
  institutions:
    - {id: mow, name: Ministry of Works, sector: ministry, country: XA}
    - {id: post, name: The Post, sector: media}
    - {id: times, name: The Times, sector: media}
  sources:
    - {id: s, kind: publication, publisher: post, published: 2020-05-01}
    - {id: u, kind: publication, publisher: times, published: 2020-06-01}
  pledges:
    - id: wells
      title: Wells
      made_by: mow
      made_on: 2020-05-01
      source: s
      actions:
        - {id: dig, title: Dig ten wells, kind: building, owners: {lead: [mow]}}
tests:
  - name: nothing is known
    as_of: 2024-01-01
    ask: wells/dig
    expect: {status: open}
  - name: one voice is too few
    as_of: 2024-01-01
    given:
      findings:
        - {id: f, source: s, action: wells/dig, milestone: built, note: Dug}
    ask: wells/dig
    expect: {status: delivered}
  - name: a second that may be about it leaves both open
    as_of: 2024-01-01
    given:
      findings:
        - {id: f, source: s, action: wells/dig, milestone: built, note: Dug}
        - {id: g, source: u, action: wells/dig, milestone: built, link: possible, reason: It names no place, note: Dug}
    ask: wells/dig
    expect: {status: [claimed, delivered]}

$ sanya rules test rules/small.yaml
rules/small.test.yaml: one voice is too few
  status: expected delivered, but it is claimed
    no: delivered
      no: confirmed >= 2; confirmed is 1 (f)
    yes: claimed
      yes: claims >= 1; claims is 1 (f)
2 of 3 tests passed in 1 file
reached by a test and missed by another: 2 of 9 rules
= 1

$ sanya rules test rules/small.yaml --coverage
rules/small.test.yaml: one voice is too few
  status: expected delivered, but it is claimed
    no: delivered
      no: confirmed >= 2; confirmed is 1 (f)
    yes: claimed
      yes: claims >= 1; claims is 1 (f)
rules/small.yaml:24: no_deadline of schedule: no test tries it
rules/small.yaml:25: on_time of schedule: no test tries it
rules/small.yaml:26: late of schedule: no test tries it
rules/small.yaml:27: waiting of schedule: no test tries it
rules/small.yaml:35: met of duty: no test tries it
rules/small.yaml:36: unmet of duty: no test tries it
rules/small.yaml:44: delivered of status: no test reaches it
2 of 3 tests passed in 1 file
reached by a test and missed by another: 2 of 9 rules
= 1

$ sanya rules test rules/small.yaml --format json
{
  "schema_version": 1,
  "tests": [
    {
      "file": "rules/small.test.yaml",
      "name": "nothing is known",
      "passed": true,
      "mismatches": [],
      "proof": []
    },
    {
      "file": "rules/small.test.yaml",
      "name": "one voice is too few",
      "passed": false,
      "mismatches": [
        "status: expected delivered, but it is claimed"
      ],
      "proof": [
        "no: delivered",
        "  no: confirmed >= 2; confirmed is 1 (f)",
        "yes: claimed",
        "  yes: claims >= 1; claims is 1 (f)"
      ]
    },
    {
      "file": "rules/small.test.yaml",
      "name": "a second that may be about it leaves both open",
      "passed": true,
      "mismatches": [],
      "proof": []
    }
  ],
  "coverage": [
    {
      "pack": "rules/small.yaml",
      "question": "schedule",
      "answer": "no_deadline",
      "line": 24,
      "reached": 0,
      "missed": 0
    },
    {
      "pack": "rules/small.yaml",
      "question": "schedule",
      "answer": "on_time",
      "line": 25,
      "reached": 0,
      "missed": 0
    },
    {
      "pack": "rules/small.yaml",
      "question": "schedule",
      "answer": "late",
      "line": 26,
      "reached": 0,
      "missed": 0
    },
    {
      "pack": "rules/small.yaml",
      "question": "schedule",
      "answer": "waiting",
      "line": 27,
      "reached": 0,
      "missed": 0
    },
    {
      "pack": "rules/small.yaml",
      "question": "duty",
      "answer": "met",
      "line": 35,
      "reached": 0,
      "missed": 0
    },
    {
      "pack": "rules/small.yaml",
      "question": "duty",
      "answer": "unmet",
      "line": 36,
      "reached": 0,
      "missed": 0
    },
    {
      "pack": "rules/small.yaml",
      "question": "status",
      "answer": "delivered",
      "line": 44,
      "reached": 0,
      "missed": 2
    },
    {
      "pack": "rules/small.yaml",
      "question": "status",
      "answer": "claimed",
      "line": 45,
      "reached": 2,
      "missed": 1
    },
    {
      "pack": "rules/small.yaml",
      "question": "status",
      "answer": "open",
      "line": 46,
      "reached": 1,
      "missed": 2
    }
  ]
}
= 1

$ sanya rules test rules/small.yaml --format csv
file,name,passed,mismatches
rules/small.test.yaml,nothing is known,yes,
rules/small.test.yaml,one voice is too few,no,"status: expected delivered, but it is claimed"
rules/small.test.yaml,a second that may be about it leaves both open,yes,
= 1

$ sanya rules test
! sanya: no rule pack: rules/house.yaml is not there
!   help: run sanya in the tracker's folder, or name it with --tracker
= 2
