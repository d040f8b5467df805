The examples of docs/ledger.md, one after the other.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== finding.yaml
findings:
  - {id: law-tabled, source: visit-2024, action: schools/law, milestone: tabled, note: A clerk showed us the bill.}

$ sanya sync --author ana
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

$ sanya record source --id visit-2024 --kind field_visit --publisher water-watch --published 2024-05-01 --author ana
+ source visit-2024
entry 28
= 0

$ sanya record finding --id wells-walked --action schools/wells --source visit-2024 --milestone built --note "All ten are in use." --author ana
+ finding wells-walked
entry 29
= 0

$ sanya search-log --id law-may --actions schools/law --where "The River Post" --author ana
+ search law-may
entry 30
= 0

$ sanya record - --author ana < finding.yaml
+ finding law-tabled
entry 31
= 0

$ sanya correct finding wells-walked --happened 2024-04 --message "the visit was earlier" --author ana
~ finding wells-walked
entry 32
= 0

$ sanya retract finding wells-seen --reason "another village" --author ana
- finding wells-seen
entry 33
= 0

$ sanya reply moh --letter 2024/17 --asked-on 2024-05-02 --about schools/wells --author ana
+ reply moh-2024-05-02
entry 34
= 0

$ sanya reply moh --answered-on 2024-05-20 --answer "Two are left." --author ana
~ reply moh-2024-05-02
entry 35
= 0

$ sanya record finding --id told --action schools/law --source visit-2024 --bearing contradicts --note "So we were told." --seal told.json --author ana
+ finding told
entry 36
! sealed: told.json has the only copy of what was entered; keep it safe
= 0

$ sanya export yaml --out evidence/by-hand.yaml
evidence/by-hand.yaml
! the finding "wells-seen" was retracted by hand: take it out of commitments.yaml:66
! the finding "told" is sealed or erased: it is not written
= 0

$ sanya status
schools: Clean water in every school
  Claimed or Delivered  Late or On time  wells: Dig a well at each of the ten
                                         schools without water
  Open                  No deadline      law: Bring a law on drinking water
  Open                  No deadline      tests: Test the water of every school
                                         each year
  2 of 5 announced points not known to be published

taps: Taps for the villages
  Open                  No deadline      villages: Bring taps to the villages
                                         along the river

Status of 4 actions: 0 to 1 Delivered; 0 to 1 Claimed; 3 Open
Schedule of 4 actions: 3 No deadline; 0 to 1 On time; 0 to 1 Late
Announced points not known to be published: 2 of 5
As of 2024-06-30; method: small 1.0.0, rules/house.yaml, hash 5ababf471362

In the ledger and not counted
  finding told, entry 36: sealed
! 1 entry sealed and not counted
= 0

$ sanya sync --author ana
the files are as they were when they were last synced; nothing to write
= 0

$ cat evidence/by-hand.yaml
# Written by `sanya export yaml`, and written anew by it: what is changed here by hand is lost.
# Of the ledger at this checkpoint:
#   water
#   36
#   kLI2+bhzoyQtpNtatPZBvVwxgO1kxoT5cg2o6N1wh2M=
replies:
  - id: moh-2024-05-02
    institution: moh
    asked_on: 2024-05-02
    letter: 2024/17
    answered_on: 2024-05-20
    answer: Two are left.
    about:
      - schools/wells
sources:
  - id: visit-2024
    kind: field_visit
    publisher: water-watch
    published: 2024-05-01
findings:
  - id: law-tabled
    source: visit-2024
    note: A clerk showed us the bill.
    action: schools/law
    milestone: tabled
  - id: wells-walked
    source: visit-2024
    happened: 2024-04
    note: All ten are in use.
    action: schools/wells
    milestone: built
searches:
  - id: law-may
    actions:
      - schools/law
    day: 2024-06-30
    by: ana
    where:
      - The River Post
= 0
