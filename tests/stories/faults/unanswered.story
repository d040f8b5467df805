A mapping that was sketched has question marks where only a person can say; each is told once, and nothing is imported before all are answered.

@ rules/house.yaml
@ rules/ladders.yaml
== promises.csv
Promise,Status
Dig wells,stuck
Mend roads,stuck

$ sanya import sketch promises.csv --country KH --promisor Governor --made-on 2023 --publisher "River Watch" --published 2024-06-01 --out map.yaml
map.yaml
! # A sketch of a mapping, to be gone on from: promises, 2 rows (csv, UTF-8, commas).
! # A question mark stands where only you can say; docs/import.md has all that can be said.
! # Its columns:
! #   Promise: the title of an action (2 of 2 rows, 2 different), as in Dig wells | Mend roads
! #   Status: what has happened; its words stand under `tables` (2 of 2 rows, 1 different), as in stuck
! # No column was found for:
! #   by when each is due
! #   who owns each (so the promisor does)
! #   a number or id of each (so ids are made of the titles)
! # Where one tells, say so below, under `make`, as docs/import.md shows.
= 0

$ sanya init --tracker promises --map map.yaml promises.csv
! map.yaml:15:12: error: nobody has said yet what belongs to "stuck" [unanswered]
!       stuck: "?"
!              ^~~
!   help: write it in place of the question mark
! map.yaml:36:15: error: nobody has said yet what belongs to "sector" [unanswered]
!         sector: "?"
!                 ^~~
!   help: write it in place of the question mark
! 2 errors; nothing was written
= 1

$ sanya import sketch promises.csv --country Cambodia
! sanya: "Cambodia" is no country's code
!   help: write two capital letters, as KH
= 2

$ sanya import sketch promises.csv --published 1.6.2024
! sanya: --published: "1.6.2024" is no date
!   help: write 2024-06-30, 2024-06 or 2024
= 2
