What others keep comes in by a mapping: looked at first, into a file or into the ledger, again, and out again.

@ tests/stories/import/promises.csv as promises.csv
@ tests/stories/import/map.yaml as map.yaml
@ rules/house.yaml
@ rules/ladders.yaml

A row with a date that is none stops it, and is named with its line.

$ sanya import --map map.yaml --dry-run promises.csv
! promises.csv:3:71: error: "summer" is no date of the calendar by "D.MM.YYYY" [bad-date]
!   2;Repair the bridge at Koh Sla;"Ministry of Works; Min. of Transport";summer;talked about;
!                                                                         ^~~~~~
!   help: add its pattern to `date`, as in D.M.YYYY
! promises.csv:5:3: warning: another "title" is given for action "speech/p3" [rows-differ]
!   3;Open a clinic in the hills;Ministry of Health;03.2025;begun;River Post
!     ^~~~~~~~~~~~~~~~~~~~~~~~~~
!   help: the first one stays; give each its own id, or leave the key out
! promises.csv: csv, UTF-8, semicolons
! rows: 5 in; 3 used, 1 passed over, 1 refused
! made: 2 actions, 2 findings, 4 institutions, 1 pledge, 1 source
! of several rows: 1 action, 1 finding
! not made: action (1 time), finding (1 time)
! fields not read: Seen (3 rows)
! names: 4; 1 known, 2 new, 1 taken for another
!   "Ministry of Helth" is taken for moh (95% alike, 1 time)
! 1 error; nothing was written
= 1

$ replace promises.csv summer 07.2024
= 0

$ sanya import --map map.yaml --dry-run --names-out names.csv promises.csv
promises.csv: csv, UTF-8, semicolons
rows: 5 in; 4 used, 1 passed over, 0 refused
made: 3 actions, 3 findings, 4 institutions, 1 pledge, 1 source
of several rows: 1 action, 1 finding
not made: action (1 time), finding (1 time)
fields not read: Seen (3 rows)
names: 4; 1 known, 2 new, 1 taken for another
  "Ministry of Helth" is taken for moh (95% alike, 1 time)
13 new, 0 changed, 0 gone, 0 as before; nothing was written
! promises.csv:5:3: warning: another "title" is given for action "speech/p3" [rows-differ]
!   3;Open a clinic in the hills;Ministry of Health;03.2025;begun;River Post
!     ^~~~~~~~~~~~~~~~~~~~~~~~~~
!   help: the first one stays; give each its own id, or leave the key out
= 0

$ cat names.csv
kind,written,id,how,confidence,times
institution,Min. of Transport,min-of-transport,new,100,1
institution,Ministry of Health,moh,known,100,1
institution,Ministry of Helth,moh,spelling,95,1
institution,Ministry of Works,ministry-of-works,new,100,2
= 0

$ replace names.csv min-of-transport transport
= 0

$ sanya import --map map.yaml --names names.csv --out commitments.yaml promises.csv
promises.csv: csv, UTF-8, semicolons
rows: 5 in; 4 used, 1 passed over, 0 refused
made: 3 actions, 3 findings, 4 institutions, 1 pledge, 1 source
of several rows: 1 action, 1 finding
not made: action (1 time), finding (1 time)
fields not read: Seen (3 rows)
names: 4; 2 known, 2 new, 0 taken for another
13 new, 0 changed, 0 gone, 0 as before; commitments.yaml
! promises.csv:5:3: warning: another "title" is given for action "speech/p3" [rows-differ]
!   3;Open a clinic in the hills;Ministry of Health;03.2025;begun;River Post
!     ^~~~~~~~~~~~~~~~~~~~~~~~~~
!   help: the first one stays; give each its own id, or leave the key out
= 0

$ cat commitments.yaml
# Written by `sanya import`, and written anew by it: what is changed here by hand is lost.
tracker:
  id: office-list
  title: What the governor's office lists
  country: KH
institutions:
  - id: governor
    name: Governor's office
    sector: local_government
    country: KH
  - id: ministry-of-works
    name: Ministry of Works
    sector: agency
    country: KH
  - id: moh
    name: Ministry of Health
    sector: ministry
    country: KH
  - id: transport
    name: Min. of Transport
    sector: agency
    country: KH
pledges:
  - id: speech
    title: The governor's speech
    made_by: governor
    made_on: 2024-01-10
    source: list
    actions:
      - id: p1
        title: Dig a well at each school
        kind: measure
        owners:
          lead:
            - ministry-of-works
        due: 2024-05-12
      - id: p2
        title: Repair the bridge at Koh Sla
        kind: measure
        owners:
          lead:
            - ministry-of-works
            - transport
        due: 2024-07
      - id: p3
        title: Open a clinic
        kind: measure
        owners:
          lead:
            - moh
        due: 2025-03
sources:
  - id: list
    kind: publication
    publisher: governor
    title: List of promises
    published: 2024-06-01
findings:
  - id: p1-state
    source: list
    note: The list calls it done.
    action: speech/p1
    milestone: done
  - id: p2-state
    source: list
    note: The list calls it talked about.
    action: speech/p2
    milestone: announced
  - id: p3-state
    source: list
    note: The list calls it begun.
    action: speech/p3
    milestone: begun
= 0

$ sanya status --as-of 2024-06-30
speech: The governor's speech
  Claimed                       Overdue      p1: Dig a well at each school
  No evidence, no search known  Not due yet  p2: Repair the bridge at Koh Sla
  In progress                   Not due yet  p3: Open a clinic

Status of 3 actions: 1 Claimed; 1 In progress; 1 No evidence, no search known
Schedule of 3 actions: 1 Overdue; 2 Not due yet
As of 2024-06-30; method: house 1.0.0, rules/house.yaml, hash 7790dc0d1985
= 0

$ sanya import --map map.yaml --names names.csv --out commitments.yaml promises.csv
promises.csv: csv, UTF-8, semicolons
rows: 5 in; 4 used, 1 passed over, 0 refused
made: 3 actions, 3 findings, 4 institutions, 1 pledge, 1 source
of several rows: 1 action, 1 finding
not made: action (1 time), finding (1 time)
fields not read: Seen (3 rows)
names: 4; 2 known, 2 new, 0 taken for another
0 new, 0 changed, 0 gone, 13 as before; commitments.yaml
! promises.csv:5:3: warning: another "title" is given for action "speech/p3" [rows-differ]
!   3;Open a clinic in the hills;Ministry of Health;03.2025;begun;River Post
!     ^~~~~~~~~~~~~~~~~~~~~~~~~~
!   help: the first one stays; give each its own id, or leave the key out
= 0

$ sanya import --map map.yaml --out promises.csv promises.csv
! sanya: "promises.csv" is there already, and import did not write it
!   help: choose another name
= 2

$ sanya import promises.csv
! sanya: no mapping is named
!   help: --map names it; docs/import.md shows how to write one
= 2

$ sanya import --map map.yaml --author ana promises.csv
! sanya: there is no ledger yet
!   help: `sanya sync` makes one of the files
= 2

$ sanya import --map nowhere.yaml --dry-run promises.csv
! sanya: cannot open "nowhere.yaml": there is no such file
= 2

$ replace map.yaml "{field: Promise}" "{feld: Promise}"
= 0

$ sanya import --map map.yaml --dry-run promises.csv
! map.yaml:20:15: error: nothing here is called "feld" [unknown-key]
!         title: {feld: Promise}
!                 ^~~~
!   help: did you mean "field"?
! 1 error; nothing was written
= 1
