A list of promises and nothing else, from a sketch of its mapping to a gap report: docs/first-list.md.

@ tests/stories/list/promises.csv as promises.csv
@ rules/house.yaml as promises/rules/house.yaml
@ rules/ladders.yaml as promises/rules/ladders.yaml

$ sanya import sketch promises.csv
# A sketch of a mapping, to be gone on from: promises, 5 rows (csv, UTF-8, commas).
# A question mark stands where only you can say; docs/import.md has all that can be said.
# Its columns:
#   Nr: its id (5 of 5 rows, 5 different), as in 1 | 2 | 3
#   Promise: the title of an action (5 of 5 rows, 5 different), as in Dig a well at each school | Repair the bridge at Koh Sla | Open a clinic in the hills
#   Ministry: who owns it (5 of 5 rows, 5 different), as in Ministry of Works | Ministry of Works; Ministry of Transport | Ministry of Health
#   Deadline: by when it is due (4 of 5 rows, 4 different, dates D.M.YYYY or M.YYYY or YYYY), as in 12.05.2024 | 2024 | 03.2025
#   Status: what has happened; its words stand under `tables` (5 of 5 rows, 5 different), as in done | stuck | in progress
#   Link: told in the finding's note (2 of 5 rows, 2 different), as in https://lake-times.example/wells | https://river-post.example/clinic
#   Area: not used (5 of 5 rows, 3 different), as in Roads | Health | Water
mapping: promises
language: 1
tables:
  steps:
    done: done
    stuck: "?"
    in progress: begun
    not started: ""
    completed: done
new_institutions:
  sector: agency
  country: "?"
objects:
  tracker:
    id: promises
    title: promises
    country: "?"
  institutions:
    - id: promisor
      name: "?"
      sector: head_of_government
      country: "?"
    - id: list-keeper
      name: "?"
      sector: "?"
      country: "?"
  sources:
    - id: list
      kind: publication
      publisher: list-keeper
      title: promises
      published: "?"
  pledges:
    - id: promises
      title: promises
      made_by: promisor
      made_on: "?"
      source: list
make:
  - action:
      pledge: promises
      id:
        text: p{Nr}
        slug: true
      title:
        field: Promise
      kind: measure
      due:
        field: Deadline
        date:
          - D.M.YYYY
          - M.YYYY
          - YYYY
      owners:
        lead:
          - field: Ministry
            split: ;
            institution: true
            default: promisor
    when:
      - field: Promise
  - finding:
      id:
        text: p{Nr}-state
        slug: true
      source: list
      action:
        text: promises/p{Nr}
        slug: true
      milestone:
        field: Status
        table: steps
      happened: "?"
      note: "The list says: {Status}. {Link}"
    when:
      - field: Status
    needs:
      - milestone
= 0

$ sanya import sketch promises.csv --country KH --title "What the governor promised" --promisor Governor --made-on 2023-03 --publisher "River Watch" --publisher-sector ngo --published 2024-06-01 --out map.yaml
map.yaml
! # A sketch of a mapping, to be gone on from: promises, 5 rows (csv, UTF-8, commas).
! # A question mark stands where only you can say; docs/import.md has all that can be said.
! # Its columns:
! #   Nr: its id (5 of 5 rows, 5 different), as in 1 | 2 | 3
! #   Promise: the title of an action (5 of 5 rows, 5 different), as in Dig a well at each school | Repair the bridge at Koh Sla | Open a clinic in the hills
! #   Ministry: who owns it (5 of 5 rows, 5 different), as in Ministry of Works | Ministry of Works; Ministry of Transport | Ministry of Health
! #   Deadline: by when it is due (4 of 5 rows, 4 different, dates D.M.YYYY or M.YYYY or YYYY), as in 12.05.2024 | 2024 | 03.2025
! #   Status: what has happened; its words stand under `tables` (5 of 5 rows, 5 different), as in done | stuck | in progress
! #   Link: told in the finding's note (2 of 5 rows, 2 different), as in https://lake-times.example/wells | https://river-post.example/clinic
! #   Area: not used (5 of 5 rows, 3 different), as in Roads | Health | Water
= 0

$ cat map.yaml
# A sketch of a mapping, to be gone on from: promises, 5 rows (csv, UTF-8, commas).
# A question mark stands where only you can say; docs/import.md has all that can be said.
# Its columns:
#   Nr: its id (5 of 5 rows, 5 different), as in 1 | 2 | 3
#   Promise: the title of an action (5 of 5 rows, 5 different), as in Dig a well at each school | Repair the bridge at Koh Sla | Open a clinic in the hills
#   Ministry: who owns it (5 of 5 rows, 5 different), as in Ministry of Works | Ministry of Works; Ministry of Transport | Ministry of Health
#   Deadline: by when it is due (4 of 5 rows, 4 different, dates D.M.YYYY or M.YYYY or YYYY), as in 12.05.2024 | 2024 | 03.2025
#   Status: what has happened; its words stand under `tables` (5 of 5 rows, 5 different), as in done | stuck | in progress
#   Link: told in the finding's note (2 of 5 rows, 2 different), as in https://lake-times.example/wells | https://river-post.example/clinic
#   Area: not used (5 of 5 rows, 3 different), as in Roads | Health | Water
mapping: promises
language: 1
tables:
  steps:
    done: done
    stuck: "?"
    in progress: begun
    not started: ""
    completed: done
new_institutions:
  sector: agency
  country: KH
objects:
  tracker:
    id: promises
    title: What the governor promised
    country: KH
  institutions:
    - id: promisor
      name: Governor
      sector: head_of_government
      country: KH
    - id: list-keeper
      name: River Watch
      sector: ngo
      country: KH
  sources:
    - id: list
      kind: publication
      publisher: list-keeper
      title: What the governor promised
      published: 2024-06-01
  pledges:
    - id: promises
      title: What the governor promised
      made_by: promisor
      made_on: 2023-03
      source: list
make:
  - action:
      pledge: promises
      id:
        text: p{Nr}
        slug: true
      title:
        field: Promise
      kind: measure
      due:
        field: Deadline
        date:
          - D.M.YYYY
          - M.YYYY
          - YYYY
      owners:
        lead:
          - field: Ministry
            split: ;
            institution: true
            default: promisor
    when:
      - field: Promise
  - finding:
      id:
        text: p{Nr}-state
        slug: true
      source: list
      action:
        text: promises/p{Nr}
        slug: true
      milestone:
        field: Status
        table: steps
      happened: "[2023-03-31..2024-06-01]"
      note: "The list says: {Status}. {Link}"
    when:
      - field: Status
    needs:
      - milestone
= 0

$ sanya import sketch promises.csv --country KH --title "What the governor promised" --promisor Governor --made-on 2023-03 --publisher "River Watch" --publisher-sector ngo --published 2024-06-01 --out map.yaml
! sanya: "map.yaml" is there already
!   help: choose another name, or remove it to have it made anew
= 2

$ sanya init --tracker promises --map map.yaml promises.csv
! map.yaml:16:12: error: nobody has said yet what belongs to "stuck" [unanswered]
!       stuck: "?"
!              ^~~
!   help: write it in place of the question mark
! 1 error; nothing was written
= 1

$ replace map.yaml ? begun
= 0

$ sanya init --tracker promises --map map.yaml promises.csv
promises.csv: csv, UTF-8, commas
rows: 5 in; 5 used, 0 passed over, 0 refused
made: 5 actions, 4 findings, 5 institutions, 1 pledge, 1 source
not made: finding that lacks what it needs (1 time)
fields not read: Area (5 rows)
names: 4; 0 known, 3 new, 1 taken for another
  "Ministry of Helth" is taken for ministry-of-health (95% alike, 1 time)
17 new, 0 changed, 0 gone, 0 as before; promises/commitments.yaml
= 0

$ sanya status --tracker promises --as-of 2024-06-30
promises: What the governor promised
  Reported done by one voice    Late or On time  p1: Dig a well at each school
  In progress                   Not due yet      p2: Repair the bridge at Koh
                                                 Sla
  In progress                   Not due yet      p3: Open a clinic in the hills
  No evidence, no search known  No deadline      p4: Pave the market road
  Reported done by one voice    Late or On time  p5: Train forty midwives

Status of 5 actions: 2 Reported done by one voice; 2 In progress; 1 No evidence,
                     no search known
Schedule of 5 actions: 0 to 2 On time; 0 to 2 Late; 2 Not due yet; 1 No deadline
As of 2024-06-30; method: house 1.0.0, promises/rules/house.yaml, hash
      7790dc0d1985
= 0

$ sanya gaps --tracker promises --as-of 2024-06-30 promises/p1
Not settled: 1 of 1 action
  promises/p1: Reported done by one voice
    - for Delivered: one outside voice, besides River Watch, that reports the
      step "done" for the whole of it

Nobody has logged a search: 1 of 1 action
  promises/p1: Dig a well at each school

As of 2024-06-30; method: house 1.0.0, promises/rules/house.yaml, hash
      7790dc0d1985
= 0

$ sanya audit --tracker promises --as-of 2024-06-30
Ministry of Health
  leads 2 and is partner in 0 of 5 actions; findings that concern these: 2 of 4;
  findings in which it speaks itself, on whatever: 0
  answers of those it leads: 1 Reported done by one voice; 1 In progress
  leads    promises/p3: In progress
  leads    promises/p5: Reported done by one voice

Ministry of Transport
  leads 2 and is partner in 0 of 5 actions; findings that concern these: 1 of 4;
  findings in which it speaks itself, on whatever: 0
  answers of those it leads: 1 In progress; 1 No evidence, no search known
  leads    promises/p2: In progress
  leads    promises/p4: No evidence, no search known

Ministry of Works
  leads 2 and is partner in 0 of 5 actions; findings that concern these: 2 of 4;
  findings in which it speaks itself, on whatever: 0
  answers of those it leads: 1 Reported done by one voice; 1 In progress
  leads    promises/p1: Reported done by one voice
  leads    promises/p2: In progress

What the register leaves open, of all actions
  no owner named: 0 of 5
  partners only, nobody leads: 0 of 5
  several lead: 1 of 5
    - promises/p2: Repair the bridge at Koh Sla
  an owner is gone and no successor named: 0 of 5
  owners that no finding quotes: 3 of 3
    - Ministry of Health
    - Ministry of Transport
    - Ministry of Works

As of 2024-06-30; method: house 1.0.0, promises/rules/house.yaml, hash
      7790dc0d1985
= 0

$ sanya report --tracker promises --as-of 2024-06-30
promises/reports/out/index.html
promises/reports/out/report.md
promises/reports/out/report.csv
promises/reports/out/findings.csv
promises/reports/out/report.json
= 0
