An institution is asked by letter; what it answers later goes to that letter, as a correction of its entry.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

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

$ sanya reply moh --author ana
! sanya: a letter has a day, and so has its answer
!   help: give --letter and --asked-on, or --answered-on and --answer
= 2

$ sanya reply moh --answered-on 2024-05-20 --answer "Two are left." --author ana
! sanya: no such letter to "moh" is in the record
!   help: record the letter first, with --letter and --asked-on
= 2

$ sanya reply moh --letter 2024/17 --asked-on 2024-05-02 --about schools/wells --about schools/tests --author ana
+ reply moh-2024-05-02
entry 28
= 0

$ sanya reply moh --letter 2024/18 --asked-on 2024-05-09 --about schools/lawn --author ana
! command line:4:9: error: there is no action "schools/lawn" [unknown-id]
!   --about schools/lawn
!           ^~~~~~~~~~~~
!   help: did you mean "schools/law"?
! 1 error; nothing was recorded
= 1

$ sanya reply moh --letter 2024/18 --asked-on 2024-05-09 --author ana
+ reply moh-2024-05-09
entry 29
= 0

$ sanya reply moh --answered-on 2024-05-20 --answer "Two are left." --author ana
! sanya: several letters to "moh" wait for an answer
!   help: name one with --id: moh-2024-05-02, moh-2024-05-09
= 2

$ sanya reply moh --letter 2024/17 --answered-on 2024-05-01 --answer "Two are left." --author ana
! command line:2:15: error: answered on 2024-05-01, but asked only on 2024-05-02 [answered-before-asked]
!   --answered-on 2024-05-01
!                 ^~~~~~~~~~
!   help: correct one of the two dates
! 1 error; nothing was recorded
= 1

$ sanya reply moh --letter 2024/17 --answered-on 2024-05-20 --answer "Two are left." --author ana
~ reply moh-2024-05-02
entry 30
= 0

$ sanya reply moh --answered-on 2024-05-21 --answer "In June." --author ana
~ reply moh-2024-05-09
entry 31
= 0

$ sanya correct reply moh-2024-05-09 --answer "In July." --author ana
~ reply moh-2024-05-09
entry 32
= 0

$ sanya export yaml
# Written by `sanya export yaml`, and written anew by it: what is changed here by hand is lost.
# Of the ledger at this checkpoint:
#   water
#   32
#   CPScwDOlP7lqoEFK42N10nWDO9b+qvq26yzIJe+weNI=
replies:
  - id: moh-2024-05-02
    institution: moh
    asked_on: 2024-05-02
    letter: 2024/17
    answered_on: 2024-05-20
    answer: Two are left.
    about:
      - schools/wells
      - schools/tests
  - id: moh-2024-05-09
    institution: moh
    asked_on: 2024-05-09
    letter: 2024/18
    answered_on: 2024-05-21
    answer: In July.
= 0
