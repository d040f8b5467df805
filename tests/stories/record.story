Facts are entered by hand, from options or from YAML; each is checked with the whole record, and what is wrong is told of the option.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== finding.yaml
source: {id: note, kind: field_visit, publisher: water-watch, published: 2024-05-01}
findings:
  - {id: wells-in-use, action: schools/wells, milestone: built, note: All ten are in use.}

== twice.yaml
findings:
  - {id: wells-in-use, action: schools/well, note: Again.}
  - {id: other, action: schools/wells, milestone: bulit, note: Other.}

== broken.yaml
findings: [

$ sanya record finding --id x --author ana
! sanya: there is no ledger yet
!   help: `sanya sync` makes one of the files
= 2

$ sanya sync --author ana --message "as handed over"
+ action schools/law
+ action schools/tests
+ action schools/wells
+ action taps/villages
+ finding law-drafted
+ finding wells-opened
+ finding wells-reported
+ finding wells-seen
+ indicator share
+ institution lake-times
+ institution moh
+ institution mol
+ institution mor
+ institution mow
+ institution river-post
+ institution water-watch
+ ladders rules/ladders.yaml
+ pack rules/house.yaml
+ person ito
+ pledge schools
+ and 7 more
27 new, 0 changed, 0 gone, 0 as before; entries 1 to 27
= 0

$ sanya record
! sanya: the ledger keeps who wrote, and nobody is named
!   help: name yourself with --author, or once for all in SANYA_AUTHOR; any handle will do
= 2

$ sanya record finding --author ana
! sanya: there is nothing to record
!   help: say it in options, as in `sanya record finding --id wells-dug --action schools/wells --source visit --milestone built --note "Ten wells, in use" --author ana`, or in YAML: `sanya record - < FILE`
= 2

$ sanya record pledge --author ana
! sanya: "pledge" is nothing that can be recorded so
!   help: write one of: finding, source, reading, search, override; or - for YAML on standard input
= 2

$ sanya record finding --id x
! sanya: the ledger keeps who wrote, and nobody is named
!   help: name yourself with --author, or once for all in SANYA_AUTHOR; any handle will do
= 2

$ sanya record source --id visit-2024 --kind field_visit --publisher water-watch --published 2024-05-01 --author ana --message "our visit"
+ source visit-2024
entry 28
= 0

$ sanya record finding --id wells-walked --action schools/wells --source visit-2024 --happened 2024-05-02 --milestone bulit --note "Nine wells" --author ana
! command line:4:12: error: this was on 2024-05-02, but its source was published on 2024-05-01 [happened-after-source]
!   --happened 2024-05-02
!              ^~~~~~~~~~
!   help: a source knows nothing of later days: correct one of the two dates
! ledger entry 28:1:53: note: published here
!   {"id":"visit-2024","kind":"field_visit","published":"2024-05-01","publisher":"water-watch"}
!                                                       ^~~~~~~~~~~~
! command line:7:13: error: "bulit" is no step of a building [not-on-ladder]
!   --milestone bulit
!               ^~~~~
!   help: did you mean "built"? the steps of a building are: announced, site-chosen, designed, funded, contracted, ground-broken, under-construction, built, handed-over, inaugurated, operating, works-halted, cancelled, closed, destroyed
! 2 errors; nothing was recorded
= 1

$ sanya record finding --id wells-walked --action schools/wells --source visit-2024 --bearing supprts --author ana
! sanya: "supprts" is no value of --bearing
!   help: did you mean "supports"?
= 2

$ sanya record finding --id wells-walked --action schools/wells --source visit-2024 --author ana
! command line:1:1: error: a finding needs "note" [missing-key]
!   record finding
!   ^~~~~~~~~~~~~~
!   help: add --note
! 1 error; nothing was recorded
= 1

$ sanya record finding --id wells-walked --action schools/wells --source visit-2024 --milestone built --note "All ten are there" --quote-exact "ten wells" --author ana
+ finding wells-walked
entry 29
= 0

$ sanya record finding --id wells-walked --action schools/wells --source visit-2024 --note "Again" --author ana
! command line:1:1: error: there is a finding "wells-walked" already [duplicate-id]
!   record finding
!   ^~~~~~~~~~~~~~
!   help: `sanya correct` changes it; for another one take another id
! 1 error; nothing was recorded
= 1

$ sanya record - --author ana < finding.yaml
+ finding wells-in-use
+ source note
entries 30 to 31
= 0

$ sanya record - --author ana < twice.yaml
! standard input:2:5: error: there is a finding "wells-in-use" already [duplicate-id]
!     - {id: wells-in-use, action: schools/well, note: Again.}
!       ^
!   help: `sanya correct` changes it; for another one take another id
! standard input:2:5: error: a finding needs "source" [missing-key]
!     - {id: wells-in-use, action: schools/well, note: Again.}
!       ^
!   help: add a line "source: ..."
! standard input:2:32: error: there is no action "schools/well" [unknown-id]
!     - {id: wells-in-use, action: schools/well, note: Again.}
!                                  ^~~~~~~~~~~~
!   help: did you mean "schools/wells"?
! standard input:3:5: error: a finding needs "source" [missing-key]
!     - {id: other, action: schools/wells, milestone: bulit, note: Other.}
!       ^
!   help: add a line "source: ..."
! standard input:3:51: error: "bulit" is no step of a building [not-on-ladder]
!     - {id: other, action: schools/wells, milestone: bulit, note: Other.}
!                                                     ^~~~~
!   help: did you mean "built"? the steps of a building are: announced, site-chosen, designed, funded, contracted, ground-broken, under-construction, built, handed-over, inaugurated, operating, works-halted, cancelled, closed, destroyed
! 5 errors; nothing was recorded
= 1

$ sanya record - --author ana < broken.yaml
! standard input:1:11: error: the bracket that opens here is never closed [bad-yaml]
!   findings: [
!             ^
!   help: add the closing bracket, or put the whole text in double quotes
! 1 error; nothing was recorded
= 1

$ sanya record reading --id share-2024 --indicator share --source visit-2024 --happened 2023 --value 60.55 --author ana
! command line:6:9: error: share is counted to 0 decimals [off-grid]
!   --value 60.55
!           ^~~~~
!   help: round as the source would, or give the indicator more `decimals`
! 1 error; nothing was recorded
= 1

$ sanya record reading --id share-2024 --indicator share --source visit-2024 --happened 2023 --value 60 --author ana
+ reading share-2024
entry 32
= 0

$ sanya search-log --id law-may --actions schools/law --where "The River Post" --where "The Lake Times" --author ana
+ search law-may
entry 33
= 0

$ sanya override --id wells-judged --action schools/wells --question status --answer done --reason "seen" --author ana
! command line:5:10: error: "done" is no answer to "status" [bad-word]
!   --answer done
!            ^~~~
!   help: write one of: delivered, claimed, open
! 1 error; nothing was recorded
= 1

$ sanya override --id wells-judged --action schools/wells --question status --answer delivered --reason "seen" --author ana
+ override wells-judged
entry 34
= 0

$ sanya record override --id law-judged --action schools/law --question status --answer delivered --reason "seen" --override-author bo --made-on 2024-06-01 --author ana
+ override law-judged
entry 35
= 0

$ sanya record search --id later --actions schools/law --where here --author ana --no-ledger
! sanya: record search writes to the ledger as it is now
!   help: leave out --no-ledger
= 2

$ sanya status
schools: Clean water in every school
  Claimed or Delivered  Late or On time  wells: Dig a well at each of the ten
                                         schools without water
  * Status: Delivered, where the rules give Claimed or Delivered; ana on
    2024-06-30, with no last day: seen
  Open                  No deadline      law: Bring a law on drinking water
  * Status: Delivered, where the rules give Open; bo on 2024-06-01, with no last
    day: seen
  Open                  No deadline      tests: Test the water of every school
                                         each year
  2 of 5 announced points not known to be published

taps: Taps for the villages
  Open                  No deadline      villages: Bring taps to the villages
                                         along the river

Status of 4 actions: 0 to 1 Delivered; 0 to 1 Claimed; 3 Open
Schedule of 4 actions: 3 No deadline; 0 to 1 On time; 0 to 1 Late
* Decided by a person, counted as the rules give: 2 of 4 actions
Announced points not known to be published: 2 of 5
As of 2024-06-30; method: small 1.0.0, rules/house.yaml, hash 5ababf471362
= 0

$ sanya sync --author ana
the files are as they were when they were last synced; nothing to write
= 0

$ sanya export yaml
# Written by `sanya export yaml`, and written anew by it: what is changed here by hand is lost.
# Of the ledger at this checkpoint:
#   water
#   35
#   2aF1YykvQZbREgtxZNSqqJVPEx6As+MZHb3NECg4tY0=
overrides:
  - id: law-judged
    action: schools/law
    question: status
    answer: delivered
    reason: seen
    author: bo
    made_on: 2024-06-01
  - id: wells-judged
    action: schools/wells
    question: status
    answer: delivered
    reason: seen
    author: ana
    made_on: 2024-06-30
sources:
  - id: note
    kind: field_visit
    publisher: water-watch
    published: 2024-05-01
  - id: visit-2024
    kind: field_visit
    publisher: water-watch
    published: 2024-05-01
findings:
  - id: wells-in-use
    source: note
    note: All ten are in use.
    action: schools/wells
    milestone: built
  - id: wells-walked
    source: visit-2024
    note: All ten are there
    quote:
      exact: ten wells
    action: schools/wells
    milestone: built
readings:
  - id: share-2024
    indicator: share
    source: visit-2024
    happened: 2023
    value: 60
searches:
  - id: law-may
    actions:
      - schools/law
    day: 2024-06-30
    by: ana
    where:
      - The River Post
      - The Lake Times
= 0

$ sanya export yaml --out evidence/by-hand.yaml
evidence/by-hand.yaml
= 0

$ replace commitments.yaml "# A made-up tracker that the stories share." "include: evidence/*.yaml"
= 0

$ sanya sync --author ana
0 new, 0 changed, 0 gone, 35 as before; nothing to write
= 0

$ sanya export yaml
! all that was entered by hand is in the files already
= 0

$ sanya export yaml --out commitments.yaml --origin all
! sanya: "commitments.yaml" is there already, and export did not write it
!   help: choose another name
= 2
