Without a rule pack the data are checked alone, and nothing can be answered.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml

$ sanya check
commitments.yaml:44:25: warning: mow was split into mor, mol: which of them answers for this action? [successor-unnamed]
          owners: {lead: [mow]}
                          ^~~
  help: add `successors: {mow: mor}`, or the other
0 errors, 1 warning in 1 file
! no rule pack was found: the data alone were checked
= 0

$ sanya status
! sanya: there is no rule pack: rules/house.yaml is not there
!   help: name one with --pack
= 2
