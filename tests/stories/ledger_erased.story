A name is corrected and then erased: what was known before is told with what is left of it, and says what is not counted.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

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

$ sanya status --pledge schools
schools: Clean water in every school
  Claimed or Delivered  Late or On time  wells: Dig a well at each of the ten
                                         schools without water
  Open                  No deadline      law: Bring a law on drinking water
  Open                  No deadline      tests: Test the water of every school
                                         each year
  2 of 5 announced points not known to be published

Status of 3 actions: 0 to 1 Delivered; 0 to 1 Claimed; 2 Open
Schedule of 3 actions: 2 No deadline; 0 to 1 On time; 0 to 1 Late
Shown: 3 of 4 actions
Announced points not known to be published: 2 of 5
As of 2024-06-30; method: small 1.0.0, rules/house.yaml, hash 5ababf471362
= 0

$ sanya ledger erase 16 --author ana --reason "the group is in danger" --yes
! The body of entry 16 goes out of the ledger for good. This cannot reach backups,
! exports, reports, the YAML files, copies that others hold, or old blocks of the
! disk: those are yours to see to.
! ledger entry 8:1:147: error: there is no institution or person "water-watch" [unknown-id]
!   ...schools and not the plan."}],"claimant":"water-watch","happened":"2021-01~","id":"wells-seen","note"...
!                                              ^~~~~~~~~~~~~
!   help: write one of: lake-times, moh, mol, mor, mow, river-post, ito
! the record would not be whole without that body; nothing was erased
!   help: correct it first so that it says no more than it may, then erase the earlier entry
= 1

$ replace commitments.yaml "Water Watch" "A local group"
= 0

$ sanya sync --author ana --message "without its name"
~ institution water-watch
0 new, 1 changed, 0 gone, 26 as before; entry 28
= 0

$ sanya ledger erase 16 --author ana --reason "the group is in danger" --yes
entry 16, institution water-watch, was erased; entry 29 says so
! The body of entry 16 goes out of the ledger for good. This cannot reach backups,
! exports, reports, the YAML files, copies that others hold, or old blocks of the
! disk: those are yours to see to.
= 0

$ sanya ledger log institution water-watch
2024-06-30T08:02:00.000Z ana, files
  as handed over
    16 put institution water-watch, erased by 29

2024-06-30T08:03:00.000Z ana, files
  without its name
    28 put institution water-watch, corrects 16
= 0

$ sanya status --pledge schools
schools: Clean water in every school
  Claimed or Delivered  Late or On time  wells: Dig a well at each of the ten
                                         schools without water
  Open                  No deadline      law: Bring a law on drinking water
  Open                  No deadline      tests: Test the water of every school
                                         each year
  2 of 5 announced points not known to be published

Status of 3 actions: 0 to 1 Delivered; 0 to 1 Claimed; 2 Open
Schedule of 3 actions: 2 No deadline; 0 to 1 On time; 0 to 1 Late
Shown: 3 of 4 actions
Announced points not known to be published: 2 of 5
As of 2024-06-30; method: small 1.0.0, rules/house.yaml, hash 5ababf471362
= 0

$ sanya status --pledge schools --known-at 27
schools: Clean water in every school
  Claimed  On time      wells: Dig a well at each of the ten schools without
                        water
  Open     No deadline  law: Bring a law on drinking water
  Open     No deadline  tests: Test the water of every school each year
  2 of 5 announced points not known to be published

Status of 3 actions: 1 Claimed; 2 Open
Schedule of 3 actions: 2 No deadline; 1 On time
Shown: 3 of 4 actions
Announced points not known to be published: 2 of 5
As of 2024-06-30; method: small 1.0.0, rules/house.yaml, hash 5ababf471362

In the ledger and not counted
  institution water-watch, entry 16: erased on 2024-06-30 by ana: the group is
  in danger
  finding wells-seen, entry 8: names what one of these had in it
! 1 entry erased and not counted
! 1 entry not counted, for naming what these had in them
= 0

$ sanya ledger verify
29 entries, 1 erased, 0 sealed; root qoRz3FtfRoByjWsTwXkueYZjkY1dsq5ROl5qRnerH7s=
every hash is that of its entry; nothing was edited, deleted, inserted or moved
A file put back to an earlier copy of itself, or made anew as a whole by its own
keeper, is sound too: that shows only against a checkpoint that somebody else
has kept (--checkpoint).
= 0
