The tracker as a spreadsheet: a sheet a kind of thing. What stands in the cells is told by the tests of `exchange`, and by a spreadsheet program.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ rules/house.yaml

$ sanya export excel --out tracker.xlsx
tracker.xlsx
! 1 warning, which `sanya check` shows
= 0

$ sanya export excel
! sanya export excel: a spreadsheet is written with --out
!   help: name it, as in the example
= 2

$ sanya export excel --out tracker.xlsx --with-gaps --as-of 2022-12-31
tracker.xlsx
! 1 warning, which `sanya check` shows
= 0
