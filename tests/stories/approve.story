A report is a draft until three people answer for it, and a draft again once the record grows.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

$ sanya approve --coder ana --checker ben --approver cho --author cho
! 1 warning, which `sanya check` shows
! sanya: there is no ledger to keep an approval
!   help: `sanya sync` makes one
= 2

$ sanya sync --author ana --message "as handed over" --format csv
what,kind,id
put,action,schools/law
put,action,schools/tests
put,action,schools/wells
put,action,taps/villages
put,finding,law-drafted
put,finding,wells-opened
put,finding,wells-reported
put,finding,wells-seen
put,indicator,share
put,institution,lake-times
put,institution,moh
put,institution,mol
put,institution,mor
put,institution,mow
put,institution,river-post
put,institution,water-watch
put,ladders,rules/ladders.yaml
put,pack,rules/house.yaml
put,person,ito
put,pledge,schools
put,pledge,taps
put,search,law-2024
put,source,opening
put,source,plan
put,source,speech
put,source,visit
put,tracker,water
= 0

$ sanya approve --coder ana --checker ben --author cho
! sanya: --approver names nobody
!   help: an approval says who coded, who checked and who approved: any handles will do
= 2

$ sanya approve --coder ana --checker ben --approver ana --author ana
! sanya: coder, checker and approver are not three different people
!   help: where there is nobody else, add --alone: the report then says so
= 2

$ sanya approve --coder ana --checker ben --approver cho --author cho --no-ledger
! sanya: an approval is an entry of the ledger
!   help: leave out --no-ledger
= 2

$ sanya approve --retract --author cho
! sanya: no approval of the report from 2023-07-01 to 2024-06-30 stands
!   help: name the period and the rules that were approved
= 2

$ sanya approve --from 2024-01-01 --until 2024-06-30 --coder ana --checker ben --approver cho --author cho --message "read on Monday"
the report from 2024-01-01 to 2024-06-30, with pack 5ababf471362 on 27 entries,
is approved: coded by ana, checked by ben, approved by cho; entry 28
= 0

$ sanya approve --from 2024-01-01 --until 2024-06-30 --coder ana --checker ben --approver ben --alone --author cho --format json
{
  "schema_version": 1,
  "entry": 29,
  "retracted": false,
  "from": "2024-01-01",
  "until": "2024-06-30",
  "language": "en",
  "pack": "5ababf4713627647ab05c1df080c0bd56b651f1e977af3602d8762c91eb4a94a",
  "entries": 28,
  "root": "YQhSsUYm3GYZ0RxMdaADtUc+NXkcMMmPyj4OgqKHAI0=",
  "coder": "ana",
  "checker": "ben",
  "approver": "ben",
  "alone": true
}

= 0

$ sanya report --from 2024-01-01 --until 2024-06-30 --format csv
reports/out/report.csv
reports/out/findings.csv
= 0

$ cat reports/out/report.csv
action,title,pledge,pledge_title,kind,lead,partners,due,answers,answer_text,because,other_answers,open,inferred,uncertain_date,findings,sources,as_of,method,approval,overrides,known_at,entries,root
schools/wells,Dig a well at each of the ten schools without water,schools,Clean water in every school,Building or works,Ministry of Works,Ministry of Health,2020,claimed; delivered,Claimed or Delivered,"it is reported done, by too few",schedule: Late or On time,possibly,yes,yes,3,opening; visit,2024-06-30,small 1.0.0 5ababf4713627647ab05c1df080c0bd56b651f1e977af3602d8762c91eb4a94a,approved,none,2024-06-30T08:04:00.000Z,29,PF0XE9JmxgSVAFq0tt1fbtr2b0uJ2lLzMVwC71S/uTQ=
schools/law,Bring a law on drinking water,schools,Clean water in every school,Law or regulation,Ministry of Works,none,none,open,Open,nobody reports it done,schedule: No deadline,yes,no,no,1,plan,2024-06-30,small 1.0.0 5ababf4713627647ab05c1df080c0bd56b651f1e977af3602d8762c91eb4a94a,approved,none,2024-06-30T08:04:00.000Z,29,PF0XE9JmxgSVAFq0tt1fbtr2b0uJ2lLzMVwC71S/uTQ=
schools/tests,Test the water of every school each year,schools,Clean water in every school,Monitoring and reporting,none,Ministry of Health,none,open,Open,nobody reports it done,schedule: No deadline,yes,no,no,0,none,2024-06-30,small 1.0.0 5ababf4713627647ab05c1df080c0bd56b651f1e977af3602d8762c91eb4a94a,approved,none,2024-06-30T08:04:00.000Z,29,PF0XE9JmxgSVAFq0tt1fbtr2b0uJ2lLzMVwC71S/uTQ=
taps/villages,Bring taps to the villages along the river,taps,Taps for the villages,Building or works,none,none,none,open,Open,nobody reports it done,schedule: No deadline,yes,no,no,0,none,2024-06-30,small 1.0.0 5ababf4713627647ab05c1df080c0bd56b651f1e977af3602d8762c91eb4a94a,approved,none,2024-06-30T08:04:00.000Z,29,PF0XE9JmxgSVAFq0tt1fbtr2b0uJ2lLzMVwC71S/uTQ=
= 0

$ sanya report --from 2024-01-01 --until 2024-06-30 --format md --known-at 27 --out before
before/report.md
= 0

$ cat before/report.md
# Water for schools

Gap report, 1 January 2024 to 30 June 2024

> **Draft.** Nobody has approved this report yet. It may be checked and commented on, and should not be quoted.

## The report on one page

4 actions in 2 pledges, judged on 4 findings from 4 sources. Sources published by 30 June 2024.

- What was promised, with the number of actions in it: Clean water in every school (3); Taps for the villages (1).
- Owes most: Ministry of Works, with 1 of 1 of the actions it leads still open.
- Claimed: 0 to 1 of 4 (Dig a well at each of the ten schools without water).
- Duty: Unmet: 2 of 2 periods (Test the water of every school each year).
- A search was logged for 1 of 4 actions. For the others, no evidence means that nobody is known to have looked: the absence is one of records, not proof that nothing was done.
- No answer changed in the period.
- Sources disagree on 1 point; every side is shown under “Where sources disagree”.
- Clean water in every school: A. Ito announced 5 points; not known to be published: two of them.
- For 1 action the evidence allows more than one answer; every one of them is printed, as “A or B”.
- Nobody was asked to comment yet: none of the 3 institutions with a part in these actions, and not the one person who promised.

How to read this: every number stands with the number it is out of. Where the evidence leaves a case open, a range stands: for instance (with numbers made up for it), “2 to 3 of 18” means that two cases are certain and one is open. “A or B” means that the evidence allows both answers. No evidence found is not the same as not done.

## The figures

### How the numbers follow from each other

- From 2 pledges come 4 actions: the smallest parts that can be checked one by one. Every count of answers is out of these 4 actions, unless it says otherwise.
- A duty that comes back is asked once for each of its periods: 1 action with 2 periods.

### Status (all 4 actions)

| Answer | How many | Meaning |
| --- | ---: | --- |
| Delivered | 0 to 1 of 4 | two outside voices report it done |
| Claimed | 0 to 1 of 4 | it is reported done |
| Open | 3 of 4 | nobody reports it done |

### Schedule (all 4 actions)

| Answer | How many | Meaning |
| --- | ---: | --- |
| No deadline | 3 of 4 | no day was promised |
| On time | 0 to 1 of 4 | done by the promised day |
| Late | 0 to 1 of 4 | done after the promised day |

Given to none: Waiting.

### Duty (all 2 periods)

| Answer | How many | Meaning |
| --- | ---: | --- |
| Unmet | 2 of 2 | not reported for the period |

Given to none: Met.

## What changed in the period, and why

No answer is other than at the start of the period.

### Evidence that came in during the period

- A search of The River Post and the gazette (10 June 2024)

## Pledge by pledge

### Clean water in every school

A. Ito, 1 March 2019 [1]. A clear commitment. Its text is known in part. Points announced: 5. Points not known to be published: 2.

- Dig a well at each of the ten schools without water: **Claimed or Delivered**
- Bring a law on drinking water: **Open**
- Test the water of every school each year: **Open**

### Taps for the villages

Ministry of Works, 1 March 2019 [1]. A clear commitment. Its text is known.

- Bring taps to the villages along the river: **Open**

## Who owes what

Open: more is still expected to happen. An action led by two institutions counts once under each and once in every total.

| Institution | Open, of those it leads | Open actions it leads |
| --- | ---: | --- |
| Ministry of Works. Dissolved 15 January 2021; no successor is named | 1 of 1 | Bring a law on drinking water: Open. |
| Ministry of Rivers. Answers now for Ministry of Works | 0 to 1 of 1 | Dig a well at each of the ten schools without water: Claimed or Delivered. |
| Ministry of Health | 0 of 0 | |

## Overdue, stalled, contradicted, only claimed

### Claimed: 0 to 1 of 4

it is reported done

- Dig a well at each of the ten schools without water: Claimed or Delivered

### Duty: Unmet: 2 of 2 periods

not reported for the period

- Test the water of every school each year, from 1 January 2022: Unmet
- Test the water of every school each year, from 1 January 2023: Unmet

## Where sources disagree

Every side stands as its source gives it, and the report does not choose between them. What the rules make of it stands with each action.

### Dig a well at each of the ten schools without water

Sources give different days for one event: built.

- 4 November 2020: The ministry says that all ten wells are open. (Ministry of Works, Its own word) [2]
- December 2020 (uncertain): The newspaper counts ten new wells. (The Lake Times) [3]
- about January 2021: Water Watch found ten new wells. (Water Watch) [3]

## Outcomes beside outputs

An output is the thing promised; an outcome is what it was for. Measured values say nothing by themselves on whether a promise was kept.

## What is not known

### Announced points not known to be published: 2

- Clean water in every school: A. Ito announced 5 points; not known to be published: two of them.

### The evidence allows more than one answer for

- Dig a well at each of the ten schools without water: Claimed or Delivered

### Nobody has logged a search for

- Dig a well at each of the ten schools without water
- Test the water of every school each year
- Bring taps to the villages along the river

### No finding at all for

- Test the water of every school each year
- Bring taps to the villages along the river

### No institution is named as answerable for

- Test the water of every school each year
- Bring taps to the villages along the river

### No deadline was given for: 3

- Bring a law on drinking water
- Bring taps to the villages along the river

Among them, because it comes back and each time has a day of its own:

- Test the water of every school each year

### Dates not known to the day, or doubted

The days of publication that are not known are in the list of sources, each with how it was dated.

- The newspaper counts ten new wells.: December 2020 (uncertain) [3]
- Water Watch found ten new wells.: about January 2021 [3]

## What evidence is missing, action by action

For each better answer, any one line is enough by itself; where a line has several steps, all are needed. What it tells of must have happened by the last day of the period. Where a line asks for a figure of a day “or later”, that is the day after the last known figure may be of (for instance, one of about 2015 may be of late 2016): only the latest figure is compared with the promise. Actions that lack the same stand together.

### Dig a well at each of the ten schools without water: Claimed or Delivered

| For the answer | What would be enough |
| --- | --- |
| Delivered | • one independent voice or foreign government, besides The Lake Times and Water Watch, that reports the step "built" for the whole of it. • a source that ties this report to this action: “The newspaper counts ten new wells” (The Lake Times, 10 February 2021 \[3\]).  |

### Bring a law on drinking water: Open

| For the answer | What would be enough |
| --- | --- |
| Delivered | • 2 independent voices or foreign governments, none of them repeating another, that report the step "promulgated" for the whole of it.  |
| Claimed | • one voice of any side that reports the step "promulgated" for the whole of it.  |

### Test the water of every school each year: Open

| For the answer | What would be enough |
| --- | --- |
| Delivered | • 2 independent voices or foreign governments, none of them repeating another, that report the step "reported to whom it was promised" for the whole of it. • in each of 2 periods, from 1 March 2019 to 31 December 2023, one independent voice or foreign government that reports the step "reported to whom it was promised" for the whole of it.  |
| Claimed | • one voice of any side that reports the step "reported to whom it was promised" for the whole of it.  |

### Bring taps to the villages along the river: Open

| For the answer | What would be enough |
| --- | --- |
| Delivered | • 2 independent voices or foreign governments, none of them repeating another, that report the step "built" for the whole of it.  |
| Claimed | • one voice of any side that reports the step "built" for the whole of it.  |

## Every action, with its evidence

### Dig a well at each of the ten schools without water

**Claimed or Delivered**, “Claimed”: it is reported done, by too few; or “Delivered”: 1 to 2 outside voices report it done. This answer rests on a link that we drew and no source states. This answer rests on a date that is not known to the day, or is doubted.

- Delivered, if this report is about this action: “The newspaper counts ten new wells” (The Lake Times, 10 February 2021 \[3\]). 
- Otherwise: Claimed

- Pledge: Clean water in every school
- Owned by: Ministry of Works (Lead), Dissolved 15 January 2021; Ministry of Rivers answers now. Ministry of Health (Partner). 
- Due: 2020

- Schedule: Late or On time, “Late”: first reported done on between 4 November 2020 and 10 February 2021; or “On time”: first reported done on between 4 November 2020 and 10 February 2021

How easily this answer would fall:

- It rests on each of several voices: without The Lake Times it would be: Claimed; without Water Watch it would be: Claimed.

Evidence:

- 4 November 2020: The ministry says that all ten wells are open. [2] (Ministry of Works, **Owner’s own word**; Supports: built; Sources disagree)
- December 2020 (uncertain): The newspaper counts ten new wells. [3] (The Lake Times, Independent; Supports: built; Perhaps about this action; Sources disagree) Why we link it: It may speak of the wells of an earlier plan.
- about January 2021: Water Watch found ten new wells. [3] (Water Watch, Independent; Supports: built; Linked by us, not by the source; Sources disagree) Why we link it: The article names the schools and not the plan.

Nobody has logged a search for further evidence.

### Bring a law on drinking water

**Open**.

- Pledge: Clean water in every school
- Owned by: Ministry of Works (Lead), Dissolved 15 January 2021; no successor is named. 
- Due: No deadline was given

- Schedule: No deadline

How easily this answer would fall:

- On the word of its own side alone, borne out by nobody: “A draft lies in the ministry” (The Lake Times, April 2022 \[4\]).

Evidence:

- April 2022: A draft lies in the ministry. [4] (Ministry of Rivers, **Owner’s own word**; Supports: a draft exists)

Searches made:

- 10 June 2024, ana: The River Post and the gazette. Nothing found.

### Test the water of every school each year

**Open**.

- Pledge: Clean water in every school
- Owned by: Ministry of Health (Partner). 
- Due: No deadline was given
- Comes back every 12 months
- Until 31 December 2023
- Schedule: No deadline

- From 1 January 2022; Duty: Unmet
- From 1 January 2023; Duty: Unmet

Evidence:

No source that we know says anything about it.

Nobody has logged a search for further evidence.

### Bring taps to the villages along the river

**Open**.

- Pledge: Taps for the villages
- Owned by: Nobody is named
- Due: No deadline was given

- Schedule: No deadline

Evidence:

No source that we know says anything about it.

Nobody has logged a search for further evidence.

## Right of reply

Every institution with a part in an action has the right to answer before and after publication. Answers are printed in full.

- Ministry of Works: Not asked yet.
- Ministry of Rivers: Not asked yet.
- Ministry of Health: Not asked yet.
- A. Ito, who made the promise in person: Not asked yet.

## Corrections of earlier reports

No earlier report has been corrected.

## Sources

1. The River Post, *Water for all*, 2 March 2019. Publication.
2. The River Post, *Wells opened*, 5 November 2020. Publication. <https://example.org/opened>
3. The Lake Times, *A look at the wells*, 10 February 2021. Publication.
4. The Lake Times, headline not known, April 2022. Publication.

## What this report rests on

This report was made from a ledger to which entries can only be added. It says what was known when the last of them was recorded; made again for that moment, it is the same.

- Known at: 2024-06-30T08:02:00.000Z
- Entries in the ledger: 27
- Checkpoint:

```text
water
27
uC/BRCX9IthqZ1UWO87T4ho/2rO4flyfHRv+vTDaErc=
```

These three lines say whose ledger it is, how many entries it had, and the fingerprint of all of them together. Whoever keeps them can later check that nothing of what this report rests on was changed or taken out: sanya ledger verify --checkpoint, given a file with these lines, compares them with the ledger; docs/ledger.md says how, and what it can prove.

## The method, and who answers for this report

- Rules used, with their version and file: small 1.0.0
- Fingerprint (SHA-256): 5ababf4713627647ab05c1df080c0bd56b651f1e977af3602d8762c91eb4a94a
- Method it follows: A method in a few lines <https://example.org/method>

- Answers as of: 2024-06-30
- Coded by: Not named
- Checked by: Not named
- Approved by: Nobody yet: this is a draft

## What the words mean

- **Pledge**: A promise made in public by a person or institution, on a day, with a source.
- **Action**: The smallest part of a pledge that can be checked by itself. Answers are given for actions.
- **Owner**: An institution answerable for an action: a lead, or a partner.
- **Finding**: What one source says about one or more actions. It is the unit of evidence.
- **Source**: Where knowledge comes from: a newspaper, an official act, a court record, a visit, an interview, a letter.
- **Claimant**: Whoever makes the statement: a minister quoted in a newspaper is the claimant, not the newspaper.
- **Voice**: Whose knowledge it is. Two newspapers that quote the same official are one voice.
- **Owner’s own word**: A statement by the institution that had to act. It is shown, and never counts as confirmation.
- **Open**: More is expected to happen: the answer is not final.
- **Output and outcome**: The thing promised (a law, a building), and what it was for (fewer victims).
- **Linked by us**: No source says that this fact answers this promise; we infer it and give the reason.
- **A or B**: The evidence is not exact enough to choose. Every one of the answers stands until it is. “Not proved possible” beside one of them: the search for a case that would give it was stopped at its limit, so that it is neither shown nor ruled out.
- **Denominator**: The number of cases that a count is out of. It is always printed.
- **Missing evidence**: What somebody would have to find out, or do, for a better answer.
- **Right of reply**: An institution with a part in an action may answer before and after publication. The report says of each whether it was asked, and prints every answer in full.
= 0

$ sanya status --format json --known-at 27 --pledge taps
{
  "schema_version": 1,
  "as_of": "2024-06-30",
  "published_by": null,
  "known_at": "2024-06-30T08:02:00.000Z",
  "entries": 27,
  "sealed": [],
  "erased": [],
  "resting": [],
  "method": {
    "name": "small",
    "version": "1.0.0",
    "hash": "5ababf4713627647ab05c1df080c0bd56b651f1e977af3602d8762c91eb4a94a",
    "path": "rules/house.yaml",
    "follows": "A method in a few lines"
  },
  "actions": [
    {
      "action": "taps/villages",
      "pledge": "taps",
      "title": "Bring taps to the villages along the river",
      "owners": {
        "lead": [],
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
        "certain": 0,
        "possible": 0,
        "of": 1
      },
      {
        "answer": "open",
        "certain": 1,
        "possible": 1,
        "of": 1
      }
    ],
    "schedule": [
      {
        "answer": "no_deadline",
        "certain": 1,
        "possible": 1,
        "of": 1
      },
      {
        "answer": "on_time",
        "certain": 0,
        "possible": 0,
        "of": 1
      },
      {
        "answer": "late",
        "certain": 0,
        "possible": 0,
        "of": 1
      },
      {
        "answer": "waiting",
        "certain": 0,
        "possible": 0,
        "of": 1
      }
    ]
  },
  "shown": 1,
  "of": 4,
  "points_announced": 0,
  "points_unpublished": 0
}
= 0

$ replace commitments.yaml "A draft lies in the ministry." "A draft lies in the ministry still."
= 0

$ sanya sync --author ana --format csv
what,kind,id
corrected,finding,law-drafted
= 0

$ sanya approve --from 2024-01-01 --until 2024-06-30 --known-at 29 --coder ana --checker ben --approver cho --author cho
the report from 2024-01-01 to 2024-06-30, with pack 5ababf471362 on 29 entries,
is approved: coded by ana, checked by ben, approved by cho; entry 31
the record has grown since: a report of today is a draft, one with --known-at of
that moment was made before its approval
= 0

$ sanya report --from 2024-01-01 --until 2024-06-30 --format csv --stdout
action,title,pledge,pledge_title,kind,lead,partners,due,answers,answer_text,because,other_answers,open,inferred,uncertain_date,findings,sources,as_of,method,approval,overrides,known_at,entries,root
schools/wells,Dig a well at each of the ten schools without water,schools,Clean water in every school,Building or works,Ministry of Works,Ministry of Health,2020,claimed; delivered,Claimed or Delivered,"it is reported done, by too few",schedule: Late or On time,possibly,yes,yes,3,opening; visit,2024-06-30,small 1.0.0 5ababf4713627647ab05c1df080c0bd56b651f1e977af3602d8762c91eb4a94a,draft,none,2024-06-30T08:06:00.000Z,31,C8vhLziJvMpJuuIaKOGPcWg/Ukdp3PCmY8gc+F+E9lE=
schools/law,Bring a law on drinking water,schools,Clean water in every school,Law or regulation,Ministry of Works,none,none,open,Open,nobody reports it done,schedule: No deadline,yes,no,no,1,plan,2024-06-30,small 1.0.0 5ababf4713627647ab05c1df080c0bd56b651f1e977af3602d8762c91eb4a94a,draft,none,2024-06-30T08:06:00.000Z,31,C8vhLziJvMpJuuIaKOGPcWg/Ukdp3PCmY8gc+F+E9lE=
schools/tests,Test the water of every school each year,schools,Clean water in every school,Monitoring and reporting,none,Ministry of Health,none,open,Open,nobody reports it done,schedule: No deadline,yes,no,no,0,none,2024-06-30,small 1.0.0 5ababf4713627647ab05c1df080c0bd56b651f1e977af3602d8762c91eb4a94a,draft,none,2024-06-30T08:06:00.000Z,31,C8vhLziJvMpJuuIaKOGPcWg/Ukdp3PCmY8gc+F+E9lE=
taps/villages,Bring taps to the villages along the river,taps,Taps for the villages,Building or works,none,none,none,open,Open,nobody reports it done,schedule: No deadline,yes,no,no,0,none,2024-06-30,small 1.0.0 5ababf4713627647ab05c1df080c0bd56b651f1e977af3602d8762c91eb4a94a,draft,none,2024-06-30T08:06:00.000Z,31,C8vhLziJvMpJuuIaKOGPcWg/Ukdp3PCmY8gc+F+E9lE=
= 0

$ sanya approve --retract --from 2024-01-01 --until 2024-06-30 --author cho
the approval is taken back; entry 32
= 0

$ sanya ledger log approval --format csv
! sanya: an object has a kind and an id
!   help: write both: sanya ledger log finding approval
= 2
