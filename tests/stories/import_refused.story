Rows that cannot stand are all told at once. Left out, they are counted, with those that fall with them, and the rest comes in. A table of names that means nothing in the list is told, and so is what another brought.

@ rules/house.yaml
@ rules/ladders.yaml
== promises.csv
id,title,of,said
roads,Roads for all,,
Clinics!,Clinics for all,,
wells,,,
pave,Pave the road to Koh Sla,roads,2024-05-03
light,Light the road,roads,2024-05-03,in part
staff,Staff the clinics,Clinics!,
dig,Dig the wells,wells,
== names.csv
kind,written,id
institution,Ministry of Nowhere,mon
pledge,Roads for everybody,roads
== map.yaml
mapping: office-list
language: 1
objects:
  tracker: {id: office-list, title: What the governor's office lists, country: KH}
  institutions:
    - {id: governor, name: Governor's office, sector: local_government, country: KH}
  sources:
    - {id: list, kind: publication, publisher: governor, title: List of promises, published: 2024-06-01}
make:
  - pledge: {id: {field: id}, title: {field: title}, made_by: governor, made_on: 2024-01-10, source: list}
    when: [{field: of, absent: true}]
  - action:
      pledge: {field: of}
      id: {field: id}
      title: {field: title}
      kind: measure
      owners: {lead: governor}
    when: [{field: of}]
  - finding: {id: "{id}-said", source: list, action: "{of}/{id}", milestone: announced, happened: "{said}", note: "The list says so."}
    when: [{field: said}]

$ sanya import --map map.yaml --dry-run promises.csv
! promises.csv:3:1: error: "Clinics!" is not an id [bad-id]
!   Clinics!,Clinics for all,,
!   ^~~~~~~~
!   help: an id is made of small letters, digits and single hyphens: clinics
! promises.csv:4:1: error: a pledge needs "title" [missing-key]
!   wells,,,
!   ^~~~~
!   help: fill in the column "title" of this row
! promises.csv:6:39: error: this cell stands under no column name [bad-csv]
!   light,Light the road,roads,2024-05-03,in part
!                                         ^~~~~~~
!   help: name the column in the first line, or put a cell that holds "," in double quotes
! promises.csv: csv, UTF-8, commas
! rows: 7 in; 4 used, 0 passed over, 3 refused
! made: 3 actions, 1 finding, 1 institution, 1 pledge, 1 source
! not made: action (1 time), finding (3 times), pledge (3 times)
! 3 errors; nothing was written
= 1

$ sanya import --map map.yaml --dry-run --format json promises.csv
{
  "schema_version": 1,
  "import": "office-list",
  "files": [
    "promises.csv: csv, UTF-8, commas"
  ],
  "rows": {
    "in": 7,
    "used": 4,
    "passed_over": 0,
    "refused": 3
  },
  "skipped": {
    "action": 1,
    "finding": 3,
    "pledge": 3
  },
  "objects": {
    "action": 3,
    "finding": 1,
    "institution": 1,
    "pledge": 1,
    "source": 1
  },
  "joined": {
    "action": 0,
    "finding": 0,
    "institution": 0,
    "pledge": 0,
    "source": 0
  },
  "unread": [],
  "published": 0,
  "unexpected": {},
  "names": [],
  "put": 0,
  "corrected": 0,
  "retracted": 0,
  "unchanged": 0,
  "first": 0,
  "last": 0,
  "faults": [
    {
      "name": "bad-id",
      "severity": "error",
      "file": "promises.csv",
      "line": 3,
      "column": 1,
      "message": "\"Clinics!\" is not an id",
      "help": "an id is made of small letters, digits and single hyphens: clinics",
      "notes": []
    },
    {
      "name": "missing-key",
      "severity": "error",
      "file": "promises.csv",
      "line": 4,
      "column": 1,
      "message": "a pledge needs \"title\"",
      "help": "fill in the column \"title\" of this row",
      "notes": []
    },
    {
      "name": "bad-csv",
      "severity": "error",
      "file": "promises.csv",
      "line": 6,
      "column": 39,
      "message": "this cell stands under no column name",
      "help": "name the column in the first line, or put a cell that holds \",\" in double quotes",
      "notes": []
    }
  ]
}
! promises.csv:3:1: error: "Clinics!" is not an id [bad-id]
!   Clinics!,Clinics for all,,
!   ^~~~~~~~
!   help: an id is made of small letters, digits and single hyphens: clinics
! promises.csv:4:1: error: a pledge needs "title" [missing-key]
!   wells,,,
!   ^~~~~
!   help: fill in the column "title" of this row
! promises.csv:6:39: error: this cell stands under no column name [bad-csv]
!   light,Light the road,roads,2024-05-03,in part
!                                         ^~~~~~~
!   help: name the column in the first line, or put a cell that holds "," in double quotes
! promises.csv: csv, UTF-8, commas
! rows: 7 in; 4 used, 0 passed over, 3 refused
! made: 3 actions, 1 finding, 1 institution, 1 pledge, 1 source
! not made: action (1 time), finding (3 times), pledge (3 times)
! 3 errors; nothing was written
= 1

$ sanya import --map map.yaml --without-refused --out commitments.yaml promises.csv
promises.csv: csv, UTF-8, commas
rows: 7 in; 2 used, 0 passed over, 5 refused
made: 1 action, 1 finding, 1 institution, 1 pledge, 1 source
not made: action (1 time), finding (1 time), pledge (1 time)
6 new, 0 changed, 0 gone, 0 as before; commitments.yaml
! promises.csv:3:1: warning: "Clinics!" is not an id [bad-id]
!   Clinics!,Clinics for all,,
!   ^~~~~~~~
!   help: an id is made of small letters, digits and single hyphens: clinics
! promises.csv:4:1: warning: a pledge needs "title" [missing-key]
!   wells,,,
!   ^~~~~
!   help: fill in the column "title" of this row
! promises.csv:6:39: warning: this cell stands under no column name [bad-csv]
!   light,Light the road,roads,2024-05-03,in part
!                                         ^~~~~~~
!   help: name the column in the first line, or put a cell that holds "," in double quotes
! promises.csv:7:1: warning: actions name the pledge "Clinics!", which nothing makes [unknown-id]
!   staff,Staff the clinics,Clinics!,
!   ^~~~~
!   help: make it, or give it under `objects:`
! promises.csv:8:1: warning: actions name the pledge "wells", which nothing makes [unknown-id]
!   dig,Dig the wells,wells,
!   ^~~
!   help: make it, or give it under `objects:`
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
pledges:
  - id: roads
    title: Roads for all
    made_by: governor
    made_on: 2024-01-10
    source: list
    actions:
      - id: pave
        title: Pave the road to Koh Sla
        kind: measure
        owners:
          lead:
            - governor
sources:
  - id: list
    kind: publication
    publisher: governor
    title: List of promises
    published: 2024-06-01
findings:
  - id: pave-said
    source: list
    happened: 2024-05-03
    note: The list says so.
    action: roads/pave
    milestone: announced
= 0

$ sanya import --map map.yaml --names names.csv --without-refused --dry-run --out commitments.yaml promises.csv
promises.csv: csv, UTF-8, commas
rows: 7 in; 2 used, 0 passed over, 5 refused
made: 1 action, 1 finding, 1 institution, 1 pledge, 1 source
not made: action (1 time), finding (1 time), pledge (1 time)
0 new, 0 changed, 0 gone, 6 as before; nothing was written
! names.csv:2:1: warning: no row that was read says "Ministry of Nowhere" [unknown-name]
!   institution,Ministry of Nowhere,mon
!   ^~~~~~~~~~~
!   help: what is written must stand there as in the list, to the letter
! names.csv:3:1: warning: no row that was read says "Roads for everybody" [unknown-name]
!   pledge,Roads for everybody,roads
!   ^~~~~~
!   help: what is written must stand there as in the list, to the letter
! promises.csv:3:1: warning: "Clinics!" is not an id [bad-id]
!   Clinics!,Clinics for all,,
!   ^~~~~~~~
!   help: an id is made of small letters, digits and single hyphens: clinics
! promises.csv:4:1: warning: a pledge needs "title" [missing-key]
!   wells,,,
!   ^~~~~
!   help: fill in the column "title" of this row
! promises.csv:6:39: warning: this cell stands under no column name [bad-csv]
!   light,Light the road,roads,2024-05-03,in part
!                                         ^~~~~~~
!   help: name the column in the first line, or put a cell that holds "," in double quotes
! promises.csv:7:1: warning: actions name the pledge "Clinics!", which nothing makes [unknown-id]
!   staff,Staff the clinics,Clinics!,
!   ^~~~~
!   help: make it, or give it under `objects:`
! promises.csv:8:1: warning: actions name the pledge "wells", which nothing makes [unknown-id]
!   dig,Dig the wells,wells,
!   ^~~
!   help: make it, or give it under `objects:`
= 0

$ sanya import --map map.yaml --without-refused --dry-run --out other.yaml promises.csv
! map.yaml:4:12: error: the tracker "office-list" is there already, and this import did not bring it [duplicate-id]
!     tracker: {id: office-list, title: What the governor's office lists, country: KH}
!              ^
!   help: give it another id in the mapping, or leave it out there
! map.yaml:6:7: error: the institution "governor" is there already, and this import did not bring it [duplicate-id]
!       - {id: governor, name: Governor's office, sector: local_government, country: KH}
!         ^
!   help: give it another id in the mapping, or leave it out there
! map.yaml:8:7: error: the source "list" is there already, and this import did not bring it [duplicate-id]
!       - {id: list, kind: publication, publisher: governor, title: List of promises, published: 2024-06...
!         ^
!   help: give it another id in the mapping, or leave it out there
! promises.csv:2:1: error: the pledge "roads" is there already, and this import did not bring it [duplicate-id]
!   roads,Roads for all,,
!   ^~~~~
!   help: give it another id in the mapping, or leave it out there
! promises.csv:5:1: error: the action "roads/pave" is there already, and this import did not bring it [duplicate-id]
!   pave,Pave the road to Koh Sla,roads,2024-05-03
!   ^~~~
!   help: give it another id in the mapping, or leave it out there
! promises.csv:5:1: error: the finding "pave-said" is there already, and this import did not bring it [duplicate-id]
!   pave,Pave the road to Koh Sla,roads,2024-05-03
!   ^~~~
!   help: give it another id in the mapping, or leave it out there
! promises.csv:6:39: warning: this cell stands under no column name [bad-csv]
!   light,Light the road,roads,2024-05-03,in part
!                                         ^~~~~~~
!   help: name the column in the first line, or put a cell that holds "," in double quotes
! promises.csv: csv, UTF-8, commas
! rows: 7 in; 6 used, 0 passed over, 1 refused
! made: 3 actions, 1 finding, 1 institution, 3 pledges, 1 source
! not made: action (3 times), finding (5 times), pledge (3 times)
! 6 errors; nothing was written
= 1

$ sanya import --map map.yaml --names names.csv --dry-run --out commitments.yaml promises.csv
! promises.csv:3:1: error: "Clinics!" is not an id [bad-id]
!   Clinics!,Clinics for all,,
!   ^~~~~~~~
!   help: an id is made of small letters, digits and single hyphens: clinics
! promises.csv:4:1: error: a pledge needs "title" [missing-key]
!   wells,,,
!   ^~~~~
!   help: fill in the column "title" of this row
! promises.csv:6:39: error: this cell stands under no column name [bad-csv]
!   light,Light the road,roads,2024-05-03,in part
!                                         ^~~~~~~
!   help: name the column in the first line, or put a cell that holds "," in double quotes
! promises.csv: csv, UTF-8, commas
! rows: 7 in; 4 used, 0 passed over, 3 refused
! made: 3 actions, 1 finding, 1 institution, 1 pledge, 1 source
! not made: action (1 time), finding (3 times), pledge (3 times)
! 3 errors; nothing was written
= 1
