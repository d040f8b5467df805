
Between two moments answers change by new evidence, a correction, a retraction, changed rules or time alone; each is named, and nothing that did not matter.

== commitments.yaml
# SPDX-License-Identifier: CC-BY-4.0
tracker: {id: wells, title: Wells, languages: [en], country: XA}
institutions:
  - {id: mow, name: Ministry of Works, sector: ministry}
  - {id: post, name: The River Post, sector: media}
  - {id: watch, name: Water Watch, sector: ngo}
  - {id: health, name: Doctors for Health, sector: ngo}
sources:
  - {id: speech, kind: publication, publisher: post, title: Water for all, published: 2023-03-02}
  - {id: report, kind: publication, publisher: watch, title: Ten wells, published: 2024-02-10}
  - {id: letter, kind: letter, publisher: health, title: Wells and illness, published: 2024-03-01}
pledges:
  - id: schools
    title: Clean water in every school
    made_by: mow
    made_on: 2023-03-01
    source: speech
    actions: [
      {id: wells, title: Dig ten wells, kind: building, owners: {lead: [mow]}, due: 2024-12-31},
      {id: tests, title: Test the water, kind: monitoring, owners: {lead: [mow]}, recurrence: {every: P1Y, from: 2024-01-01, until: 2025-12-31}}]
findings:
  - {id: watch-saw, source: report, action: schools/wells, milestone: built, happened: 2024-02-09, note: Water Watch saw ten wells.}
  - {id: health-warned, source: letter, action: schools/tests, bearing: context, note: The doctors ask for tests.}
searches: []
include: ["more.yaml"]

== checkpoints/june.txt
example.org/wells
15
uSyvdLzr179ZV/BGVKwI+YuLf3I6ayppC2PEn/RJoWw=

— example.org/wells AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+P0BBQkM=

== checkpoints/other.txt
example.org/wells
15
mxfmZVvg2BUPfwyfctsFKIwgKiV7RV0lUp1a5j9OqMI=

— example.org/wells AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+P0BBQkM=

== checkpoints/later.txt
example.org/wells
900
mxfmZVvg2BUPfwyfctsFKIwgKiV7RV0lUp1a5j9OqMI=

— example.org/wells AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+P0BBQkM=

== more.yaml
overrides: []

@ rules/ladders.yaml
== rules/house.yaml
# SPDX-License-Identifier: CC-BY-4.0
pack: small
version: 1.0.0
language: 1
follows: {title: A method in a few lines, url: "https://example.org/method"}
ladders: [building, monitoring]
params: {corroboration: {value: 2, source: "https://example.org/method"}}
sets:
  done: {where: {bearing: supports, stage: ">= delivered"}, label: {en: reports of delivery}}
  outside: {in: done, where: {relation: independent}, label: {en: outside reports of delivery}}
measures:
  confirmed: {count: voice, of: outside, label: {en: outside voices that report it done}}
  first_done: {earliest: happened, of: done, label: {en: the first report of delivery}}
  last_search: {latest: day, from: searches, label: {en: the last search}}
questions:
  status:
    label: {en: Status}
    scale:
      delivered: {label: {en: Delivered}, better_than: reported, closed: true, means: {en: enough outside voices report it done}}
      reported: {label: {en: Reported}, better_than: stalled, means: {en: an outside voice reports it done}}
      stalled: {label: {en: Stalled}, better_than: open, means: {en: a search long ago found nothing}}
      open: {label: {en: Open}, means: {en: nobody reports it done}}
    rules:
      - {answer: delivered, when: [confirmed >= params.corroboration], because: {en: "{confirmed} outside voices report it done"}}
      - {answer: reported, when: [confirmed >= 1], because: {en: one outside voice reports it done}}
      - {answer: stalled, when: [last_search is known, as_of > last_search + 12 months], because: {en: "nothing was found on {last_search}, and nobody looked since"}}
      - {answer: open, otherwise: true, because: {en: nobody reports it done}}
  schedule:
    label: {en: Schedule}
    scale:
      no_deadline: {label: {en: No deadline}, means: {en: no day was promised}}
      on_time: {label: {en: On time}, better_than: late, means: {en: done by the promised day}}
      late: {label: {en: Late}, better_than: overdue, means: {en: done after the promised day}}
      overdue: {label: {en: Overdue}, means: {en: the promised day has passed}}
      not_due: {label: {en: Not due}, means: {en: the promised day is yet to come}}
    rules:
      - {answer: no_deadline, when: [action.due is absent], because: {en: no day was promised}}
      - {answer: on_time, when: [first_done <= action.due], because: {en: "first reported done on {first_done}"}}
      - {answer: late, when: [first_done > action.due], because: {en: "first reported done on {first_done}"}}
      - {answer: overdue, when: [as_of > action.due], because: {en: "{action.due} has passed"}}
      - {answer: not_due, otherwise: true, because: {en: "{action.due} is yet to come"}}
  voices: {value: confirmed, label: {en: Outside voices}}
  duty:
    for: period
    label: {en: Duty}
    scale:
      met: {label: {en: Met}, better_than: unmet, means: {en: reported for the period}}
      unmet: {label: {en: Unmet}, means: {en: not reported for the period}}
    rules:
      - {answer: met, when: [confirmed >= 1], because: {en: it is reported}}
      - {answer: unmet, otherwise: true, because: {en: nobody reports it}}

$ sanya diff --from 2023-12-31 --to 2024-06-30
From  as of 2023-12-31
To    as of 2024-06-30
In hindsight: without a ledger both answer by what the files say now, and only
time can have changed an answer

schools/tests@2024-01-01: Test the water
  Duty
    before  not asked
    after   Unmet: nobody reports it
    by      time alone

schools/wells: Dig ten wells
  Status
    before  Open: nobody reports it done
    after   Reported: one outside voice reports it done
    by      time alone
  Schedule
    before  Not due: 2024-12-31 is yet to come
    after   On time: first reported done on 2024-02-09
    by      time alone
  Outside voices
    before  0
    after   1
    by      time alone

4 of 7 answers changed
  4 by time alone
Method: small 1.0.0, rules/house.yaml, hash 2d2cf7cac4e0
= 0

$ sanya diff --from 5 --to 2024-06-30
! sanya: there is no ledger that would know what was known then
!   help: `sanya sync` makes one; without it, compare two days
= 2

$ sanya diff
! sanya: diff needs a first point
!   help: name it, as in --from 2024-06-30
= 2

$ sanya diff --from 2024-06-30 --known-at 5
! sanya: diff has no --known-at
!   help: name the two moments by --from and --to
= 2

$ sanya sync --author ana --message "as handed over"
+ action schools/tests
+ action schools/wells
+ finding health-warned
+ finding watch-saw
+ institution health
+ institution mow
+ institution post
+ institution watch
+ ladders rules/ladders.yaml
+ pack rules/house.yaml
+ pledge schools
+ source letter
+ source report
+ source speech
+ tracker wells
15 new, 0 changed, 0 gone, 0 as before; entries 1 to 15
= 0

$ sanya diff --from 2023-12-31
From  as of 2023-12-31, by 15 entries of the ledger, the last recorded at
      2024-06-30T08:02:00.000Z
To    as of 2024-06-30, by 15 entries of the ledger, the last recorded at
      2024-06-30T08:02:00.000Z
In hindsight: the ledger had no entry by the first day, so both answer by what
was known at the second, and only time can have changed an answer

schools/tests@2024-01-01: Test the water
  Duty
    before  not asked
    after   Unmet: nobody reports it
    by      time alone

schools/wells: Dig ten wells
  Status
    before  Open: nobody reports it done
    after   Reported: one outside voice reports it done
    by      time alone
  Schedule
    before  Not due: 2024-12-31 is yet to come
    after   On time: first reported done on 2024-02-09
    by      time alone
  Outside voices
    before  0
    after   1
    by      time alone

4 of 7 answers changed
  4 by time alone
Method: small 1.0.0, rules/house.yaml, hash 2d2cf7cac4e0
= 0

$ sanya diff --from 2024-06-30 --to 2024-06-30
From  as of 2024-06-30, by 15 entries of the ledger, the last recorded at
      2024-06-30T08:02:00.000Z
To    as of 2024-06-30, by 15 entries of the ledger, the last recorded at
      2024-06-30T08:02:00.000Z

0 of 7 answers changed
0 entries recorded between the two
Method: small 1.0.0, rules/house.yaml, hash 2d2cf7cac4e0
= 0

$ sanya diff --from 2024-06-30 --to 2024-03-31
! sanya: the second point lies before the first
!   help: exchange --from and --to
= 2

$ sanya diff --from 2024-06-30 --question colour
! sanya: the pack has no question "colour"
= 2

$ wait 30
= 0

$ replace more.yaml "overrides: []" "findings: [{id: health-saw, source: letter, action: schools/wells, milestone: built, happened: 2024-02-20, note: The doctors drink from ten wells.}]"
= 0

$ sanya sync --author ben --message "the doctors' letter"
+ finding health-saw
1 new, 0 changed, 0 gone, 15 as before; entry 16
= 0

$ sanya diff --from 2024-06-30
From  as of 2024-06-30, by 15 entries of the ledger, the last recorded at
      2024-06-30T08:02:00.000Z
To    as of 2024-07-30, by 16 entries of the ledger, the last recorded at
      2024-07-30T08:03:00.000Z

schools/wells: Dig ten wells
  Status
    before  Reported: one outside voice reports it done
    after   Delivered: 2 outside voices report it done
    by      new evidence
    + finding health-saw (entry 16, ben: the doctors' letter)
  Outside voices
    before  1
    after   2
    by      new evidence
    + finding health-saw (entry 16, ben: the doctors' letter)

2 of 7 answers changed
  2 by new evidence
1 entry recorded between the two
Method: small 1.0.0, rules/house.yaml, hash 2d2cf7cac4e0
= 0

$ sanya diff --from 2024-06-30 --question status
From  as of 2024-06-30, by 15 entries of the ledger, the last recorded at
      2024-06-30T08:02:00.000Z
To    as of 2024-07-30, by 16 entries of the ledger, the last recorded at
      2024-07-30T08:03:00.000Z

schools/wells: Dig ten wells
  Status
    before  Reported: one outside voice reports it done
    after   Delivered: 2 outside voices report it done
    by      new evidence
    + finding health-saw (entry 16, ben: the doctors' letter)

1 of 2 answers changed
  1 by new evidence
1 entry recorded between the two
Method: small 1.0.0, rules/house.yaml, hash 2d2cf7cac4e0
= 0

$ sanya diff --from checkpoints/june.txt --question status
From  as of 2024-06-30, by 15 entries of the ledger, the last recorded at
      2024-06-30T08:02:00.000Z
To    as of 2024-07-30, by 16 entries of the ledger, the last recorded at
      2024-07-30T08:03:00.000Z

schools/wells: Dig ten wells
  Status
    before  Reported: one outside voice reports it done
    after   Delivered: 2 outside voices report it done
    by      new evidence
    + finding health-saw (entry 16, ben: the doctors' letter)

1 of 2 answers changed
  1 by new evidence
1 entry recorded between the two
Method: small 1.0.0, rules/house.yaml, hash 2d2cf7cac4e0
= 0

$ sanya diff --from checkpoints/other.txt
! sanya: the ledger does not contain the checkpoint "checkpoints/other.txt" of 15 entries
!   help: it is another ledger's, or this one was changed: `sanya ledger verify`
= 4

$ sanya diff --from checkpoints/later.txt
! sanya: the ledger does not contain the checkpoint "checkpoints/later.txt" of 900 entries
!   help: it is another ledger's, or this one was changed: `sanya ledger verify`
= 4

$ sanya diff --from commitments.yaml
! sanya: "commitments.yaml" is no checkpoint: it is no signed note
= 2

$ sanya diff --from last-year
! sanya: "last-year" is no moment of the ledger, and no file
!   help: write a day (its end in UTC), a time as 2024-06-30T08:01:00Z, a number of entries, or the path of a checkpoint
= 2

$ sanya diff --from 2024-06-30 --format json --question status
{
  "schema_version": 1,
  "from": {
    "as_of": "2024-06-30",
    "entries": 15,
    "known_at": "2024-06-30T08:02:00.000Z",
    "root": "uSyvdLzr179ZV/BGVKwI+YuLf3I6ayppC2PEn/RJoWw=",
    "method": {
      "name": "small",
      "version": "1.0.0",
      "hash": "2d2cf7cac4e0dafa028c2339d577b99880305c7262e3a9f6cc1b03a68eae4da2",
      "path": "rules/house.yaml"
    }
  },
  "to": {
    "as_of": "2024-07-30",
    "entries": 16,
    "known_at": "2024-07-30T08:03:00.000Z",
    "root": "mxfmZVvg2BUPfwyfctsFKIwgKiV7RV0lUp1a5j9OqMI=",
    "method": {
      "name": "small",
      "version": "1.0.0",
      "hash": "2d2cf7cac4e0dafa028c2339d577b99880305c7262e3a9f6cc1b03a68eae4da2",
      "path": "rules/house.yaml"
    }
  },
  "published_by": null,
  "hindsight": false,
  "entries": 1,
  "compared": 2,
  "changed": 1,
  "by_cause": [
    {
      "causes": [
        [
          "evidence"
        ]
      ],
      "answers": 1
    }
  ],
  "answers": [
    {
      "unit": "schools/wells",
      "question": "status",
      "title": "Dig ten wells",
      "before": {
        "answer": "reported",
        "label": "Reported",
        "alternatives": [],
        "proved": true,
        "because": "one outside voice reports it done"
      },
      "after": {
        "answer": "delivered",
        "label": "Delivered",
        "alternatives": [],
        "proved": true,
        "because": "2 outside voices report it done"
      },
      "causes": [
        [
          "evidence"
        ]
      ],
      "entries": [
        {
          "sequence": 16,
          "verb": "put",
          "kind": "finding",
          "id": "health-saw",
          "author": "ben",
          "message": "the doctors' letter"
        }
      ]
    }
  ],
  "overrides": []
}
= 0

$ sanya diff --from 2024-06-30 --format csv
unit,title,question,before,before_because,after,after_because,causes,entries
schools/wells,Dig ten wells,status,reported,one outside voice reports it done,delivered,2 outside voices report it done,evidence,16
schools/wells,Dig ten wells,voices,1,,2,,evidence,16
= 0

$ replace commitments.yaml "due: 2024-12-31" "due: 2024-01-31"
= 0

$ sanya sync --author ana --message "the day as printed"
~ action schools/wells
0 new, 1 changed, 0 gone, 15 as before; entry 17
= 0

$ sanya diff --from 16 --to 17
From  as of 2024-07-30, by 16 entries of the ledger, the last recorded at
      2024-07-30T08:03:00.000Z
To    as of 2024-07-30, by 17 entries of the ledger, the last recorded at
      2024-07-30T08:04:00.000Z

schools/wells: Dig ten wells
  Schedule
    before  On time: first reported done between 2024-02-09 and 2024-02-20
    after   Late: first reported done between 2024-02-09 and 2024-02-20
    by      a correction
    ~ action schools/wells (entry 17, ana: the day as printed)

1 of 7 answers changed
  1 by a correction
1 entry recorded between the two
Method: small 1.0.0, rules/house.yaml, hash 2d2cf7cac4e0
= 0

$ replace more.yaml "findings: [{id: health-saw, source: letter, action: schools/wells, milestone: built, happened: 2024-02-20, note: The doctors drink from ten wells.}]" "overrides: []"
= 0

$ sanya sync --author ben --message "another village's wells"
- finding health-saw
0 new, 0 changed, 1 gone, 15 as before; entry 18
= 0

$ sanya diff --from 17
From  as of 2024-07-30, by 17 entries of the ledger, the last recorded at
      2024-07-30T08:04:00.000Z
To    as of 2024-07-30, by 18 entries of the ledger, the last recorded at
      2024-07-30T08:05:00.000Z

schools/wells: Dig ten wells
  Status
    before  Delivered: 2 outside voices report it done
    after   Reported: one outside voice reports it done
    by      a retraction
    - finding health-saw (entry 18, ben: another village's wells)
  Outside voices
    before  2
    after   1
    by      a retraction
    - finding health-saw (entry 18, ben: another village's wells)

2 of 7 answers changed
  2 by a retraction
1 entry recorded between the two
Method: small 1.0.0, rules/house.yaml, hash 2d2cf7cac4e0
= 0

$ replace rules/house.yaml "corroboration: {value: 2" "corroboration: {value: 1"
= 0

$ sanya sync --author ana --message "one voice is enough"
~ pack rules/house.yaml
0 new, 1 changed, 0 gone, 14 as before; entry 19
= 0

$ sanya diff --from 18 --to 19
From  as of 2024-07-30, by 18 entries of the ledger, the last recorded at
      2024-07-30T08:05:00.000Z
To    as of 2024-07-30, by 19 entries of the ledger, the last recorded at
      2024-07-30T08:06:00.000Z

schools/wells: Dig ten wells
  Status
    before  Reported: one outside voice reports it done
    after   Delivered: 1 outside voices report it done
    by      changed rules
    ~ pack rules/house.yaml (entry 19, ana: one voice is enough)

1 of 7 answers changed
  1 by changed rules
1 entry recorded between the two
Method: small 1.0.0, rules/house.yaml, hash 2d2cf7cac4e0, then small 1.0.0,
        rules/house.yaml, hash 7048ba50d693
= 0

$ replace more.yaml "overrides: []" "overrides: [{id: seen, action: schools/wells, question: status, answer: open, reason: The wells are dry., author: ana, made_on: 2024-07-30, expires: 2024-08-31}]"
= 0

$ sanya sync --author ana
+ override seen
1 new, 0 changed, 0 gone, 15 as before; entry 20
= 0

$ sanya diff --from 19
From  as of 2024-07-30, by 19 entries of the ledger, the last recorded at
      2024-07-30T08:06:00.000Z
To    as of 2024-07-30, by 20 entries of the ledger, the last recorded at
      2024-07-30T08:07:00.000Z

Overrides, which change no answer
  seen: schools/wells, status
    before  none
    after   Open; ana on 2024-07-30, until 2024-08-31: The wells are dry.
    + override seen (entry 20, ana)

0 of 7 answers changed
1 entry recorded between the two
Method: small 1.0.0, rules/house.yaml, hash 7048ba50d693
= 0

$ wait 200
= 0

$ sanya diff --from 20 --to 2025-02-15
From  as of 2024-07-30, by 20 entries of the ledger, the last recorded at
      2024-07-30T08:07:00.000Z
To    as of 2025-02-15, by 20 entries of the ledger, the last recorded at
      2024-07-30T08:07:00.000Z

schools/tests@2025-01-01: Test the water
  Duty
    before  not asked
    after   Unmet: nobody reports it
    by      time alone

Overrides, which change no answer
  seen: schools/wells, status
    before  Open; ana on 2024-07-30, until 2024-08-31: The wells are dry.
    after   Open; ana on 2024-07-30, EXPIRED on 2024-08-31: The wells are dry.

1 of 8 answers changed
  1 by time alone
0 entries recorded between the two
Method: small 1.0.0, rules/house.yaml, hash 7048ba50d693
= 0

$ sanya diff --from 20 --as-of 2025-02-15
From  as of 2025-02-15, by 20 entries of the ledger, the last recorded at
      2024-07-30T08:07:00.000Z
To    as of 2025-02-15, by 20 entries of the ledger, the last recorded at
      2024-07-30T08:07:00.000Z

0 of 8 answers changed
0 entries recorded between the two
Method: small 1.0.0, rules/house.yaml, hash 7048ba50d693
= 0

$ replace commitments.yaml "searches: []" "searches: [{id: looked, actions: [schools/tests], day: 2024-06-10, by: ana, where: [The River Post], found: nothing}]"
= 0

$ sanya sync --author ana --message "nothing in the newspaper"
+ search looked
1 new, 0 changed, 0 gone, 16 as before; entry 21
= 0

$ sanya diff --from 20 --as-of 2025-09-03
From  as of 2025-09-03, by 20 entries of the ledger, the last recorded at
      2024-07-30T08:07:00.000Z
To    as of 2025-09-03, by 21 entries of the ledger, the last recorded at
      2025-02-15T08:08:00.000Z

schools/tests: Test the water
  Status
    before  Open: nobody reports it done
    after   Stalled: nothing was found on 2024-06-10, and nobody looked since
    by      new evidence
    + search looked (entry 21, ana: nothing in the newspaper)

1 of 8 answers changed
  1 by new evidence
1 entry recorded between the two
Method: small 1.0.0, rules/house.yaml, hash 7048ba50d693
= 0

$ wait 200
= 0

$ sanya diff --from 2025-02-15
From  as of 2025-02-15, by 21 entries of the ledger, the last recorded at
      2025-02-15T08:08:00.000Z
To    as of 2025-09-03, by 21 entries of the ledger, the last recorded at
      2025-02-15T08:08:00.000Z

schools/tests: Test the water
  Status
    before  Open: nobody reports it done
    after   Stalled: nothing was found on 2024-06-10, and nobody looked since
    by      time alone

1 of 8 answers changed
  1 by time alone
0 entries recorded between the two
Method: small 1.0.0, rules/house.yaml, hash 7048ba50d693
= 0
