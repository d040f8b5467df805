What a newcomer gets wrong is told plainly, and nothing typed reaches the terminal unwashed.

@ tests/stories/water/commitments.yaml as water/commitments.yaml
@ rules/ladders.yaml as water/rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as water/rules/house.yaml
@ rules/ladders.yaml

== commitments.yaml
tracker: {id: t, title: Wells}
institutions:
  - {id: mow, name: Ministry of Water, sector: ministry}
  - {id: post, name: The Post, sector: media}
include: [sheet.csv, evidence]
sources:
  - {id: s, kind: publication, publisher: post, published: 2020-05-01}
pledges:
  - id: wells
    title: Wells
    made_by: mow
    made_on: 2020-05-01
    source: s
    actions:
      - {id: dig, title: Dig ten wells, kind: building, owners: {lead: [mow]}}

== evidence/more.yaml
searches: []

== sheet.csv
id,action,source,note
f,wells/dig,s,

== misnamed/commitments.yaml
tracker: {id: t, title: Wells}
include: [notes, places.yaml]

== misnamed/notes
Not one to include.

== misnamed/place.yaml
places: []

$ sanya check --pack water/rules/house.yaml
commitments.yaml:5:22: error: "evidence" is a folder [include-not-found]
  include: [sheet.csv, evidence]
                       ^~~~~~~~
  help: include the files in it: "evidence/*.yaml"
sheet.csv:2:1: error: a finding needs "note" [missing-key]
  f,wells/dig,s,
  ^
  help: fill in the column "note" of this row
2 errors in 2 files
= 1

$ sanya status --tracker water --lang km
! 1 warning, which `sanya check` shows
! sanya: the tracker has no language "km"
!   help: write one of: en
= 2

$ sanya status --tracker water --answer nothing-like-it
! 1 warning, which `sanya check` shows
! sanya: no answer is called "nothing-like-it"
!   help: write one of: no_deadline, on_time, late, waiting, met, unmet, delivered, claimed, open
= 2

$ sanya report --tracker water --as-of 2024-06-30 --until 2024-06-30
! 1 warning, which `sanya check` shows
! sanya: --as-of and --until both name the period's last day
!   help: leave one out
= 2

$ sanya report --tracker water --out ''
! sanya: --out needs a value
!   help: write it after the option: --out DIR
= 2

$ sanya check --tracker misnamed --pack water/rules/house.yaml
commitments.yaml:2:11: error: "notes" is of a kind that cannot be included [unreadable-file]
  include: [notes, places.yaml]
            ^~~~~
  help: include files that end in .yaml, .yml, .json or .csv
commitments.yaml:2:18: error: there is no file "places.yaml" [include-not-found]
  include: [notes, places.yaml]
                   ^~~~~~~~~~~
  help: did you mean "place.yaml"?
2 errors in 1 file
= 1
