A tracker without faults says so; what cannot be opened is told apart from what is faulty.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

$ sanya check
commitments.yaml:44:25: warning: mow was split into mor, mol: which of them answers for this action? [successor-unnamed]
          owners: {lead: [mow]}
                          ^~~
  help: add `successors: {mow: mor}`, or the other
0 errors, 1 warning in 1 file
= 0

$ sanya check --format json
{
  "schema_version": 1,
  "files": 1,
  "errors": 0,
  "warnings": 1,
  "faults": [
    {
      "name": "successor-unnamed",
      "severity": "warning",
      "file": "commitments.yaml",
      "line": 44,
      "column": 25,
      "message": "mow was split into mor, mol: which of them answers for this action?",
      "help": "add `successors: {mow: mor}`, or the other",
      "notes": []
    }
  ]
}
= 0

$ sanya check --tracker nowhere
! sanya: cannot open "nowhere/commitments.yaml": there is no such file
= 2

$ sanya check --pack rules/nothing.yaml
! sanya: cannot open "rules/nothing.yaml": there is no such file
= 2

$ sanya check --verbose
commitments.yaml:44:25: warning: mow was split into mor, mol: which of them answers for this action? [successor-unnamed]
          owners: {lead: [mow]}
                          ^~~
  help: add `successors: {mow: mor}`, or the other
0 errors, 1 warning in 1 file
! sanya: reading the tracker
= 0
