The files go into a ledger; from then on every answer rests on it, and what the files have otherwise is counted until it is synced.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

$ sanya sync
! sanya: the ledger keeps who wrote, and nobody is named
!   help: name yourself with --author, or once for all in SANYA_AUTHOR; any handle will do
= 2

$ sanya sync --author "two words"
! sanya: "two words" is no handle: it has blanks
!   help: name yourself with --author, or once for all in SANYA_AUTHOR; any handle will do
= 2

$ sanya sync --author ana --dry-run
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
27 new, 0 changed, 0 gone, 0 as before; nothing was written
= 0

$ sanya status --known-at 2024-06-30
! sanya: there is no ledger that would know what was known at an earlier moment
!   help: `sanya sync` makes one
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

$ sanya sync --author ana
the files are as they were when they were last synced; nothing to write
= 0

$ sanya status --owner moh
schools: Clean water in every school
  Claimed or Delivered  Late or On time  wells: Dig a well at each of the ten
                                         schools without water
  Open                  No deadline      tests: Test the water of every school
                                         each year
  2 of 5 announced points not known to be published

Status of 2 actions: 0 to 1 Delivered; 0 to 1 Claimed; 1 Open
Schedule of 2 actions: 1 No deadline; 0 to 1 On time; 0 to 1 Late
Shown: 2 of 4 actions
Announced points not known to be published: 2 of 5
As of 2024-06-30; method: small 1.0.0, rules/house.yaml, hash 5ababf471362
= 0

$ replace commitments.yaml "Bring taps to the villages along the river" "Bring taps to every village"
= 0

$ sanya status --pledge taps
taps: Taps for the villages
  Open    No deadline  villages: Bring taps to the villages along the river

Status of 1 action: 1 Open
Schedule of 1 action: 1 No deadline
Shown: 1 of 4 actions
As of 2024-06-30; method: small 1.0.0, rules/house.yaml, hash 5ababf471362
! 1 change in the files not in the ledger yet; the answers rest on the ledger: `sanya sync`
= 0

$ sanya status --pledge taps --no-ledger
taps: Taps for the villages
  Open    No deadline  villages: Bring taps to every village

Status of 1 action: 1 Open
Schedule of 1 action: 1 No deadline
Shown: 1 of 4 actions
As of 2024-06-30; method: small 1.0.0, rules/house.yaml, hash 5ababf471362
! 1 warning, which `sanya check` shows
= 0

$ sanya sync --author ben --message "the pledge as printed"
~ action taps/villages
0 new, 1 changed, 0 gone, 26 as before; entry 28
= 0

$ sanya status --pledge taps
taps: Taps for the villages
  Open    No deadline  villages: Bring taps to every village

Status of 1 action: 1 Open
Schedule of 1 action: 1 No deadline
Shown: 1 of 4 actions
As of 2024-06-30; method: small 1.0.0, rules/house.yaml, hash 5ababf471362
= 0

$ sanya status --pledge taps --known-at 5
! sanya: entry 5 was recorded together with others, up to 27
!   help: ask for 27
= 2

$ sanya status --pledge taps --known-at 27
taps: Taps for the villages
  Open    No deadline  villages: Bring taps to the villages along the river

Status of 1 action: 1 Open
Schedule of 1 action: 1 No deadline
Shown: 1 of 4 actions
As of 2024-06-30; method: small 1.0.0, rules/house.yaml, hash 5ababf471362
= 0

$ sanya status --pledge taps --known-at 2024-06-30T08:00:30Z
! sanya: the ledger had no entry at that moment
!   help: `sanya ledger log` lists the entries
= 2

$ sanya status --known-at yesterday
! sanya: "yesterday" is no moment of the ledger
!   help: write a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of entries
= 2

$ sanya status --known-at 900
! sanya: the ledger has 28 entries, not 900
!   help: `sanya ledger log` lists the entries
= 2

$ sanya status --known-at 3 --no-ledger
! sanya: --known-at asks the ledger, and --no-ledger leaves it
!   help: leave one out
= 2

$ replace commitments.yaml "id: taps" "id: Taps"
= 0

$ sanya status --pledge taps
taps: Taps for the villages
  Open    No deadline  villages: Bring taps to every village

Status of 1 action: 1 Open
Schedule of 1 action: 1 No deadline
Shown: 1 of 4 actions
As of 2024-06-30; method: small 1.0.0, rules/house.yaml, hash 5ababf471362
! the files have errors, which `sanya check` shows; the answers rest on the ledger
= 0

$ sanya sync --author ben
! commitments.yaml:44:25: warning: mow was split into mor, mol: which of them answers for this action? [successor-unnamed]
!           owners: {lead: [mow]}
!                           ^~~
!   help: add `successors: {mow: mor}`, or the other
! commitments.yaml:50:9: error: "Taps" is not an id [bad-id]
!     - id: Taps
!           ^~~~
!   help: an id is made of small letters, digits and single hyphens: taps
! 1 error; nothing was written
= 1

$ sanya sync --author ben --known-at 3
! sanya: sync writes to the ledger as it is now
!   help: leave out --known-at
= 2
