A list in a spreadsheet has a title above its names, dates that show a month only, and a formula that nobody worked out.

@ tests/stories/import/promises.xlsx as promises.xlsx
@ rules/house.yaml
@ rules/ladders.yaml
== map.yaml
mapping: office-list
language: 1
read: {header: 3}
objects:
  tracker: {id: office-list, title: What the governor's office lists, country: KH}
  institutions:
    - {id: governor, name: Governor's office, sector: local_government, country: KH}
  sources:
    - {id: list, kind: publication, publisher: governor, title: List of promises, published: 2024-06-01}
  pledges:
    - {id: speech, title: The governor's speech, made_by: governor, made_on: 2024-01-10, source: list}
new_institutions: {sector: agency, country: KH}
make:
  - action:
      pledge: speech
      id: "p{No}"
      title: {field: Promise}
      kind: measure
      due: {field: When, date: EDTF}
      owners: {lead: {field: Ministry, institution: true}}

$ sanya import --map map.yaml --dry-run promises.xlsx
! promises.xlsx, sheet Promises:5:64: error: "summer" is no date of the calendar by "EDTF" [bad-date]
!   A 2 | B Repair the bridge at Koh Sla | C Ministry of Works | D summer | E 1200000 | F talked about
!                                                                  ^~~~~~
!   help: add its pattern to `date`, as in D.M.YYYY
! promises.xlsx, sheet Promises:6:75: warning: the value of this formula is not kept in the file [bad-spreadsheet]
!   A 3 | B Open a clinic in the hills | C Ministry of Health | D 2025-03 | E  | F begun
!                                                                             ^
!   help: it is taken as empty; open the file in a spreadsheet program and save it
! promises.xlsx: xlsx, sheet "Promises"; not read: "Notes"
! rows: 3 in; 2 used, 0 passed over, 1 refused
! made: 2 actions, 3 institutions, 1 pledge, 1 source
! fields not read: Budget (2 rows), State (3 rows)
! names: 2; 0 known, 2 new, 0 taken for another
! 1 error; nothing was written
= 1

$ sanya import --map map.yaml --without-refused --out commitments.yaml promises.xlsx
promises.xlsx: xlsx, sheet "Promises"; not read: "Notes"
rows: 3 in; 2 used, 0 passed over, 1 refused
made: 2 actions, 3 institutions, 1 pledge, 1 source
fields not read: Budget (2 rows), State (3 rows)
names: 2; 0 known, 2 new, 0 taken for another
8 new, 0 changed, 0 gone, 0 as before; commitments.yaml
! promises.xlsx, sheet Promises:5:64: warning: "summer" is no date of the calendar by "EDTF" [bad-date]
!   A 2 | B Repair the bridge at Koh Sla | C Ministry of Works | D summer | E 1200000 | F talked about
!                                                                  ^~~~~~
!   help: add its pattern to `date`, as in D.M.YYYY
! promises.xlsx, sheet Promises:6:75: warning: the value of this formula is not kept in the file [bad-spreadsheet]
!   A 3 | B Open a clinic in the hills | C Ministry of Health | D 2025-03 | E  | F begun
!                                                                             ^
!   help: it is taken as empty; open the file in a spreadsheet program and save it
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
  - id: ministry-of-health
    name: Ministry of Health
    sector: agency
    country: KH
  - id: ministry-of-works
    name: Ministry of Works
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
        title: "Dig a well\nat each school"
        kind: measure
        owners:
          lead:
            - ministry-of-works
        due: 2024-05-12
      - id: p3
        title: Open a clinic in the hills
        kind: measure
        owners:
          lead:
            - ministry-of-health
        due: 2025-03
sources:
  - id: list
    kind: publication
    publisher: governor
    title: List of promises
    published: 2024-06-01
= 0

$ replace map.yaml "header: 3" "header: 3, sheet: Note"
= 0

$ sanya import --map map.yaml --dry-run promises.xlsx
! promises.xlsx:1:1: error: there is no sheet "Note" [unknown-name]
!   
!   ^
!   help: did you mean "Notes"?
! 1 error; nothing was written
= 1
