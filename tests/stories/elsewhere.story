A tracker and a pack are found where they are named.

@ tests/stories/water/commitments.yaml as water/commitments.yaml
@ rules/ladders.yaml as water/rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as packs/small.yaml

$ sanya status --tracker water --pack packs/small.yaml
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
As of 2024-06-30; method: small 1.0.0, packs/small.yaml, hash 5ababf471362
! 1 warning, which `sanya check` shows
= 0

$ sanya status --tracker water/commitments.yaml --pack packs/small.yaml --pledge taps
taps: Taps for the villages
  Open    No deadline  villages: Bring taps to the villages along the river

Status of 1 action: 1 Open
Schedule of 1 action: 1 No deadline
Shown: 1 of 4 actions
As of 2024-06-30; method: small 1.0.0, packs/small.yaml, hash 5ababf471362
! 1 warning, which `sanya check` shows
= 0

$ sanya status
! sanya: cannot open "commitments.yaml": there is no such file
!   help: run sanya in the tracker's folder, or name it with --tracker
= 2
