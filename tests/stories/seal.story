A sealed entry records the hash alone; what was entered is kept in a file that must not be there before, and never counts in silence.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== taken.json
mine

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

$ sanya record finding --id told --action schools/law --source visit --bearing contradicts --note "An official said so" --seal taken.json --author ana
! sanya: cannot write "taken.json": there is something of that name already
!   help: choose another name
= 2

$ sanya record finding --id told --action schools/lawn --source visit --note "An official said so" --seal kept/told.json --author ana
! command line:5:10: error: there is no action "schools/lawn" [unknown-id]
!   --action schools/lawn
!            ^~~~~~~~~~~~
!   help: did you mean "schools/law"?
! 1 error; nothing was recorded
= 1

$ cat kept/told.json
! cannot open "kept/told.json": there is no such file
= 1

$ sanya record finding --id told --action schools/law --source visit --bearing contradicts --note "An official said so" --seal kept/told.json --author ana
+ finding told
entry 28
! sealed: kept/told.json has the only copy of what was entered; keep it safe
= 0

$ cat kept/told.json
{"schema_version":1,"sealed":[
{"body":"{\"about\":[{\"action\":\"schools/law\",\"bearing\":\"contradicts\"}],\"id\":\"told\",\"note\":\"An official said so\",\"source\":\"visit\"}","id":"told","kind":"finding","salt":"3435323335343066313530346364313731303063343833356538356237656566","sequence":28}
]}
= 0

$ sanya record finding --id told --action schools/law --source visit --note "Another" --author ana
! command line:1:1: error: the finding "told" was entered before and is sealed [duplicate-id]
!   record finding
!   ^~~~~~~~~~~~~~
!   help: give each an id of its own
! 1 error; nothing was recorded
= 1

$ sanya correct finding told --note "Another" --author ana
! sanya: the finding "told" is sealed: there is nothing to change
!   help: give it in full: `sanya correct - < FILE`
= 2

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
  finding told, entry 28: sealed
! 1 entry sealed and not counted
= 0

$ sanya export yaml
! the finding "told" is sealed or erased: it is not written
! nothing was entered by hand
= 0

$ sanya record finding --id told-2 --action schools/law --source visit --note "x" --seal kept/told.json --author ana
! sanya: cannot write "kept/told.json": there is something of that name already
!   help: choose another name
= 2

$ sanya ledger unseal kept/told.json --author ana
1 sealed body was opened; it counts from now on
= 0

$ sanya retract finding told --reason "never to be opened" --author ana
- finding told
entry 30
= 0
