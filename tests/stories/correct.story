What stands is corrected or retracted by an entry of its own; sync leaves it so, and names what the files say anew of it.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== pledge.yaml
pledges:
  - id: taps
    title: Taps
    made_by: ito
    made_on: 2019-03-01
    source: speech
    actions:
      - {id: towns, title: A tap in every town, kind: building}

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

$ sanya correct finding wells-opened --author ana
! sanya: nothing is to be changed
!   help: name what is: `sanya correct finding wells-dug --happened 2024-04 --author ana`
= 2

$ sanya correct finding wells-opend --note "x" --author ana
! sanya: there is no finding "wells-opend" in the record
!   help: did you mean "wells-opened"?
= 2

$ sanya correct thing wells-opened --author ana
! sanya: "thing" is nothing that can be corrected so
!   help: write one of: finding, source, reading, search, override, reply; or - for YAML on standard input
= 2

$ sanya correct finding wells-opened --happened 2020-13 --author ana
! command line:2:12: error: "2020-13" is not a date that can be read [bad-date]
!   --happened 2020-13
!              ^~~~~~~
!   help: there is no month 13; months are 01 to 12, seasons 21 to 24 and stand alone
! 1 error; nothing was recorded
= 1

$ sanya correct finding wells-opened --happened 2020-10 --milestone built --author ana --message "the month was wrong"
~ finding wells-opened
entry 28
= 0

$ sanya correct finding wells-opened --happened 2020-10 --author ana
it stands so already; nothing to record
= 0

$ sanya correct finding wells-opened --without query --author ana
! sanya: the finding "wells-opened" has no query to take out
= 2

$ sanya correct source plan --title "The plan" --author ana
~ source plan
entry 29
= 0

$ sanya sync --author ana
the files are as they were when they were last synced; nothing to write
= 0

$ sanya retract source visit --author ana
! sanya: whoever reads the ledger later will ask why
!   help: say it with --reason
= 2

$ sanya retract source visit --reason "we misread it" --author ana
! ledger entry 7:1:232: error: there is no source "visit" [unknown-id]
!   ...wspaper counts ten new wells.","source":"visit"}
!                                              ^~~~~~~
!   help: the finding "wells-reported" needs it: correct or retract that first
! ledger entry 8:1:252: error: there is no source "visit" [unknown-id]
!   ...er Watch found ten new wells.","source":"visit"}
!                                              ^~~~~~~
!   help: the finding "wells-seen" needs it: correct or retract that first
! 2 errors; nothing was recorded
= 1

$ sanya retract finding wells-seen --reason "another village" --author ana
- finding wells-seen
entry 30
= 0

$ sanya retract finding wells-seen --reason "again" --author ana
! sanya: there is no finding "wells-seen" in the record
!   help: did you mean "wells-opened"?
= 2

$ sanya retract findings wells-seen --reason "again" --author ana
! sanya: "findings" is no kind of thing in the record
!   help: did you mean "finding"?
= 2

$ sanya sync --author ana
the files are as they were when they were last synced; nothing to write
= 0

$ sanya export yaml
# Written by `sanya export yaml`, and written anew by it: what is changed here by hand is lost.
# Of the ledger at this checkpoint:
#   water
#   30
#   MaNznxL3FqIqR2dMALXse7TLsYH0aQK2Kh6ziFZH3g8=
sources:
  - id: plan
    kind: publication
    publisher: lake-times
    title: The plan
    published: 2022-04
findings:
  - id: wells-opened
    source: opening
    claimant: mow
    happened: 2020-10
    note: The ministry says that all ten wells are open.
    action: schools/wells
    milestone: built
! the finding "wells-opened" was corrected by hand: in commitments.yaml:59 it is to be replaced by this one
! the source "plan" was corrected by hand: in commitments.yaml:24 it is to be replaced by this one
! the finding "wells-seen" was retracted by hand: take it out of commitments.yaml:66
= 0

$ sanya correct - --author ana < pledge.yaml
+ action taps/towns
~ pledge taps
- action taps/villages
entries 31 to 33
= 0

$ sanya export yaml
# Written by `sanya export yaml`, and written anew by it: what is changed here by hand is lost.
# Of the ledger at this checkpoint:
#   water
#   33
#   Anrt9oYK06OXe1QwLDE1Lvvg6eD7TlVqawyA22TN1vc=
pledges:
  - id: taps
    title: Taps
    made_by: ito
    made_on: 2019-03-01
    source: speech
    actions:
      - id: towns
        title: A tap in every town
        kind: building
sources:
  - id: plan
    kind: publication
    publisher: lake-times
    title: The plan
    published: 2022-04
findings:
  - id: wells-opened
    source: opening
    claimant: mow
    happened: 2020-10
    note: The ministry says that all ten wells are open.
    action: schools/wells
    milestone: built
! the finding "wells-opened" was corrected by hand: in commitments.yaml:59 it is to be replaced by this one
! the pledge "taps" was corrected by hand: in commitments.yaml:50 it is to be replaced by this one
! the source "plan" was corrected by hand: in commitments.yaml:24 it is to be replaced by this one
! the action "taps/villages" was retracted by hand: take it out of commitments.yaml:56
! the finding "wells-seen" was retracted by hand: take it out of commitments.yaml:66
= 0

$ replace commitments.yaml "all ten wells are open" "all wells are open"
= 0

$ sanya sync --author ana
= action taps/villages
= finding wells-seen
= pledge taps
= source plan
! finding wells-opened
= stands otherwise in the ledger, where it was entered by hand: the files still
say what they said before
0 new, 0 changed, 0 gone, 22 as before; nothing to write
! the finding "wells-opened" was corrected, sealed or erased in the ledger, and the files now say something new of it
!   help: make the files say what the ledger says (`sanya export yaml` writes it), or, for a correction, sync with --prefer-files
! nothing was written
= 1

$ sanya sync --author ana --prefer-files
~ finding wells-opened
= action taps/villages
= finding wells-seen
= pledge taps
= source plan
= stands otherwise in the ledger, where it was entered by hand: the files still
say what they said before
0 new, 1 changed, 0 gone, 22 as before; entry 34
= 0
