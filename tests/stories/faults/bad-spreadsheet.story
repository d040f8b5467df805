What is called a spreadsheet is none.

@ tests/stories/import/promises.csv as promises.xlsx
@ tests/stories/import/map.yaml as map.yaml

$ sanya import --map map.yaml --dry-run promises.xlsx
! promises.xlsx:1:1: error: the file is no spreadsheet of the format xlsx [bad-spreadsheet]
!   
!   ^
!   help: is it of an older one? save it as xlsx, without a password
! 1 error; nothing was written
= 1
