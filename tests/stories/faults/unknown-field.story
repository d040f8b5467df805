A mapping that names a column which the list has not is told so; nothing of the list is lost without being named.

@ rules/house.yaml
@ rules/ladders.yaml
== map.yaml
mapping: letters
language: 1
make:
  - institution: {id: {field: Lead, slug: true}, name: {field: Lead}, other_names: [{field: Laed}]}

== letters.csv
Lead,All
Health,Health; Finance

$ sanya import --map map.yaml --out made.yaml letters.csv
letters.csv: csv, UTF-8, commas
rows: 1 in; 1 used, 0 passed over, 0 refused
made: 1 institution
fields not read: All (1 row)
1 new, 0 changed, 0 gone, 0 as before; made.yaml
! map.yaml:4:85: warning: no row has anything in the field "Laed" [unknown-field]
!     - institution: {id: {field: Lead, slug: true}, name: {field: Lead}, other_names: [{field: Laed}]}
!                                                                                       ^
!   help: did you mean "Lead"?
= 0
