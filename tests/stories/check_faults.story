All faults of all files are shown in one run, and nothing is answered from faulty files.

@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== commitments.yaml
tracker: {id: t, title: Wells}
include: [evidence/*.yaml]
institutions:
  - {id: mow, name: Ministry of Works, sector: ministri}
pledges:
  - id: wells
    title: Wells
    made_by: mwo
    made_on: 2020-02-30
    source: speech
    actions: []

== evidence/speech.yaml
source: {id: speech, kind: publication, publisher: mow, published: 2020-03-01}
findings:
  - {id: f, action: wells/dig, note: They dig, milestnoe: built}

$ sanya check
commitments.yaml:4:48: error: "ministri" is not known for "sector" [bad-word]
    - {id: mow, name: Ministry of Works, sector: ministri}
                                                 ^~~~~~~~
  help: did you mean "ministry"?
commitments.yaml:8:14: error: there is no institution or person "mwo" [unknown-id]
      made_by: mwo
               ^~~
  help: did you mean "mow"?
commitments.yaml:9:14: error: "2020-02-30" is not a date that can be read [bad-date]
      made_on: 2020-02-30
               ^~~~~~~~~~
  help: the calendar has no such day; look up how many days the month has
evidence/speech.yaml:3:21: error: there is no action "wells/dig" [unknown-id]
    - {id: f, action: wells/dig, note: They dig, milestnoe: built}
                      ^~~~~~~~~
evidence/speech.yaml:3:48: error: a finding has no key "milestnoe" [unknown-key]
    - {id: f, action: wells/dig, note: They dig, milestnoe: built}
                                                 ^~~~~~~~~
  help: did you mean "milestone"?
5 errors in 2 files
= 1

$ sanya check --format json
{
  "schema_version": 1,
  "files": 2,
  "errors": 5,
  "warnings": 0,
  "faults": [
    {
      "name": "bad-word",
      "severity": "error",
      "file": "commitments.yaml",
      "line": 4,
      "column": 48,
      "message": "\"ministri\" is not known for \"sector\"",
      "help": "did you mean \"ministry\"?",
      "notes": []
    },
    {
      "name": "unknown-id",
      "severity": "error",
      "file": "commitments.yaml",
      "line": 8,
      "column": 14,
      "message": "there is no institution or person \"mwo\"",
      "help": "did you mean \"mow\"?",
      "notes": []
    },
    {
      "name": "bad-date",
      "severity": "error",
      "file": "commitments.yaml",
      "line": 9,
      "column": 14,
      "message": "\"2020-02-30\" is not a date that can be read",
      "help": "the calendar has no such day; look up how many days the month has",
      "notes": []
    },
    {
      "name": "unknown-id",
      "severity": "error",
      "file": "evidence/speech.yaml",
      "line": 3,
      "column": 21,
      "message": "there is no action \"wells/dig\"",
      "notes": []
    },
    {
      "name": "unknown-key",
      "severity": "error",
      "file": "evidence/speech.yaml",
      "line": 3,
      "column": 48,
      "message": "a finding has no key \"milestnoe\"",
      "help": "did you mean \"milestone\"?",
      "notes": []
    }
  ]
}
= 1

$ sanya check --format csv
file,line,column,severity,name,message,help
commitments.yaml,4,48,error,bad-word,"""ministri"" is not known for ""sector""","did you mean ""ministry""?"
commitments.yaml,8,14,error,unknown-id,"there is no institution or person ""mwo""","did you mean ""mow""?"
commitments.yaml,9,14,error,bad-date,"""2020-02-30"" is not a date that can be read",the calendar has no such day; look up how many days the month has
evidence/speech.yaml,3,21,error,unknown-id,"there is no action ""wells/dig""",
evidence/speech.yaml,3,48,error,unknown-key,"a finding has no key ""milestnoe""","did you mean ""milestone""?"
= 1

$ sanya status
! commitments.yaml:4:48: error: "ministri" is not known for "sector" [bad-word]
!     - {id: mow, name: Ministry of Works, sector: ministri}
!                                                  ^~~~~~~~
!   help: did you mean "ministry"?
! commitments.yaml:8:14: error: there is no institution or person "mwo" [unknown-id]
!       made_by: mwo
!                ^~~
!   help: did you mean "mow"?
! commitments.yaml:9:14: error: "2020-02-30" is not a date that can be read [bad-date]
!       made_on: 2020-02-30
!                ^~~~~~~~~~
!   help: the calendar has no such day; look up how many days the month has
! evidence/speech.yaml:3:21: error: there is no action "wells/dig" [unknown-id]
!     - {id: f, action: wells/dig, note: They dig, milestnoe: built}
!                       ^~~~~~~~~
! evidence/speech.yaml:3:48: error: a finding has no key "milestnoe" [unknown-key]
!     - {id: f, action: wells/dig, note: They dig, milestnoe: built}
!                                                  ^~~~~~~~~
!   help: did you mean "milestone"?
! 5 errors; nothing is answered from faulty files
= 1

$ sanya check --color always
^[[1mcommitments.yaml:4:48:^[[0m ^[[1;31merror:^[[0m ^[[1m"ministri" is not known for "sector"^[[0m [bad-word]
    - {id: mow, name: Ministry of Works, sector: ministri}
                                                 ^[[1;32m^~~~~~~~^[[0m
  ^[[36mhelp:^[[0m did you mean "ministry"?
^[[1mcommitments.yaml:8:14:^[[0m ^[[1;31merror:^[[0m ^[[1mthere is no institution or person "mwo"^[[0m [unknown-id]
      made_by: mwo
               ^[[1;32m^~~^[[0m
  ^[[36mhelp:^[[0m did you mean "mow"?
^[[1mcommitments.yaml:9:14:^[[0m ^[[1;31merror:^[[0m ^[[1m"2020-02-30" is not a date that can be read^[[0m [bad-date]
      made_on: 2020-02-30
               ^[[1;32m^~~~~~~~~~^[[0m
  ^[[36mhelp:^[[0m the calendar has no such day; look up how many days the month has
^[[1mevidence/speech.yaml:3:21:^[[0m ^[[1;31merror:^[[0m ^[[1mthere is no action "wells/dig"^[[0m [unknown-id]
    - {id: f, action: wells/dig, note: They dig, milestnoe: built}
                      ^[[1;32m^~~~~~~~~^[[0m
^[[1mevidence/speech.yaml:3:48:^[[0m ^[[1;31merror:^[[0m ^[[1ma finding has no key "milestnoe"^[[0m [unknown-key]
    - {id: f, action: wells/dig, note: They dig, milestnoe: built}
                                                 ^[[1;32m^~~~~~~~~^[[0m
  ^[[36mhelp:^[[0m did you mean "milestone"?
5 errors in 2 files
= 1
