Two rows make one thing and say something else of it: the first stays, and it is told.

@ tests/stories/import/promises.csv as promises.csv
@ tests/stories/import/map.yaml as map.yaml
@ rules/house.yaml
@ rules/ladders.yaml

$ replace promises.csv summer 07.2024
= 0

$ sanya import --map map.yaml --dry-run promises.csv
promises.csv: csv, UTF-8, semicolons
rows: 5 in; 4 used, 1 passed over, 0 refused
made: 3 actions, 3 findings, 4 institutions, 1 pledge, 1 source
of several rows: 1 action, 1 finding
not made: action (1 time), finding (1 time)
fields not read: Seen (3 rows)
names: 4; 1 known, 2 new, 1 taken for another
  "Ministry of Helth" is taken for moh (95% alike, 1 time)
13 new, 0 changed, 0 gone, 0 as before; nothing was written
! promises.csv:5:3: warning: another "title" is given for action "speech/p3" [rows-differ]
!   3;Open a clinic in the hills;Ministry of Health;03.2025;begun;River Post
!     ^~~~~~~~~~~~~~~~~~~~~~~~~~
!   help: the first one stays; give each its own id, or leave the key out
= 0
