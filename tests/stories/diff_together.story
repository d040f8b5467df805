
What several changes did only together is told apart from what each would have done; what came and went with an action is told too.

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
params: {corroboration: {value: 3, source: "https://example.org/method"}}
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

$ sanya sync --author ana
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

$ replace rules/house.yaml "corroboration: {value: 3" "corroboration: {value: 2"
= 0

$ replace more.yaml "overrides: []" "findings: [{id: health-saw, source: letter, action: schools/wells, milestone: built, happened: 2024-02-20, note: The doctors drink from ten wells.}]"
= 0

$ sanya sync --author ana --message "two voices, and two are enough"
+ finding health-saw
~ pack rules/house.yaml
1 new, 1 changed, 0 gone, 14 as before; entries 16 to 17
= 0

$ sanya diff --from 15
From  as of 2024-06-30, by 15 entries of the ledger, the last recorded at
      2024-06-30T08:02:00.000Z
To    as of 2024-06-30, by 17 entries of the ledger, the last recorded at
      2024-06-30T08:03:00.000Z

schools/wells: Dig ten wells
  Status
    before  Reported: one outside voice reports it done
    after   Delivered: 2 outside voices report it done
    by      new evidence and changed rules together
    + finding health-saw (entry 16, ana: two voices, and two are enough)
    ~ pack rules/house.yaml (entry 17, ana: two voices, and two are enough)
  Outside voices
    before  1
    after   2
    by      new evidence
    + finding health-saw (entry 16, ana: two voices, and two are enough)

2 of 7 answers changed
  1 by new evidence and changed rules together
  1 by new evidence
2 entries recorded between the two
Method: small 1.0.0, rules/house.yaml, hash 1b06a55c908e, then small 1.0.0,
        rules/house.yaml, hash 2d2cf7cac4e0
= 0

$ replace more.yaml "findings: [{id: health-saw, source: letter, action: schools/wells, milestone: built, happened: 2024-02-20, note: The doctors drink from ten wells.}]" "overrides: []"
= 0

$ sanya sync --author ben
- finding health-saw
0 new, 0 changed, 1 gone, 15 as before; entry 18
= 0

$ replace rules/house.yaml "corroboration: {value: 2" "corroboration: {value: 1"
= 0

$ replace more.yaml "overrides: []" "findings: [{id: health-saw, source: letter, action: schools/wells, milestone: built, happened: 2024-02-20, note: The doctors drink from ten wells.}]"
= 0

$ sanya sync --author ben --message "either would do"
+ finding health-saw
~ pack rules/house.yaml
1 new, 1 changed, 0 gone, 14 as before; entries 19 to 20
= 0

$ sanya diff --from 18 --question status
From  as of 2024-06-30, by 18 entries of the ledger, the last recorded at
      2024-06-30T08:04:00.000Z
To    as of 2024-06-30, by 20 entries of the ledger, the last recorded at
      2024-06-30T08:05:00.000Z

schools/wells: Dig ten wells
  Status
    before  Reported: one outside voice reports it done
    after   Delivered: 2 outside voices report it done
    by      new evidence, or changed rules
    + finding health-saw (entry 19, ben: either would do)
    ~ pack rules/house.yaml (entry 20, ben: either would do)

1 of 2 answers changed
  1 by new evidence, or changed rules
2 entries recorded between the two
Method: small 1.0.0, rules/house.yaml, hash 2d2cf7cac4e0, then small 1.0.0,
        rules/house.yaml, hash 7048ba50d693
= 0

$ replace commitments.yaml "actions: [" "actions: [{id: taps, title: Lay taps, kind: building, owners: {lead: [mow]}, due: 2025-06-30},"
= 0

$ sanya sync --author ana --message "a second part of the promise"
+ action schools/taps
~ pledge schools
1 new, 1 changed, 0 gone, 15 as before; entries 21 to 22
= 0

$ sanya diff --from 20
From  as of 2024-06-30, by 20 entries of the ledger, the last recorded at
      2024-06-30T08:05:00.000Z
To    as of 2024-06-30, by 22 entries of the ledger, the last recorded at
      2024-06-30T08:06:00.000Z

schools/taps: Lay taps
  Status
    before  not asked
    after   Open: nobody reports it done
    by      new evidence
    + action schools/taps (entry 21, ana: a second part of the promise)
  Schedule
    before  not asked
    after   Not due: 2025-06-30 is yet to come
    by      new evidence
    + action schools/taps (entry 21, ana: a second part of the promise)
  Outside voices
    before  not asked
    after   0
    by      new evidence
    + action schools/taps (entry 21, ana: a second part of the promise)

3 of 10 answers changed
  3 by new evidence
2 entries recorded between the two
Method: small 1.0.0, rules/house.yaml, hash 7048ba50d693
= 0

$ wait 400
= 0

$ sanya diff --from 22 --question schedule
From  as of 2024-06-30, by 22 entries of the ledger, the last recorded at
      2024-06-30T08:06:00.000Z
To    as of 2025-08-04, by 22 entries of the ledger, the last recorded at
      2024-06-30T08:06:00.000Z

schools/taps: Lay taps
  Schedule
    before  Not due: 2025-06-30 is yet to come
    after   Overdue: 2025-06-30 has passed
    by      time alone

1 of 3 answers changed
  1 by time alone
0 entries recorded between the two
Method: small 1.0.0, rules/house.yaml, hash 7048ba50d693
= 0

$ replace commitments.yaml "{id: taps, title: Lay taps, kind: building, owners: {lead: [mow]}, due: 2025-06-30}," ""
= 0

$ sanya sync --author ana --message "no such part"
~ pledge schools
- action schools/taps
0 new, 1 changed, 1 gone, 15 as before; entries 23 to 24
= 0

$ sanya diff --from 22 --format csv
unit,title,question,before,before_because,after,after_because,causes,entries
schools/taps,Lay taps,status,open,nobody reports it done,,,retraction,24
schools/taps,Lay taps,schedule,not_due,2025-06-30 is yet to come,,,retraction,24
schools/taps,Lay taps,voices,0,,,,retraction,24
schools/tests@2025-01-01,Test the water,duty,,,unmet,nobody reports it,time,
= 0

$ replace rules/house.yaml "voices: {value" "heard: {value"
= 0

$ sanya sync --author ana
~ pack rules/house.yaml
0 new, 1 changed, 0 gone, 15 as before; entry 25
= 0

$ sanya diff --from 24
From  as of 2025-08-04, by 24 entries of the ledger, the last recorded at
      2025-08-04T08:07:00.000Z
To    as of 2025-08-04, by 25 entries of the ledger, the last recorded at
      2025-08-04T08:08:00.000Z

schools/tests: Test the water
  Outside voices
    before  not asked
    after   0
    by      changed rules
    ~ pack rules/house.yaml (entry 25, ana)
  Outside voices
    before  0
    after   not asked
    by      changed rules
    ~ pack rules/house.yaml (entry 25, ana)

schools/wells: Dig ten wells
  Outside voices
    before  not asked
    after   2
    by      changed rules
    ~ pack rules/house.yaml (entry 25, ana)
  Outside voices
    before  2
    after   not asked
    by      changed rules
    ~ pack rules/house.yaml (entry 25, ana)

4 of 10 answers changed
  4 by changed rules
1 entry recorded between the two
Method: small 1.0.0, rules/house.yaml, hash 7048ba50d693, then small 1.0.0,
        rules/house.yaml, hash 4c1c132426f4
= 0
