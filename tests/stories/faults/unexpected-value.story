What rows have in common is written in the mapping; a row that is otherwise is told.

@ rules/house.yaml
@ rules/ladders.yaml
== map.yaml
mapping: letters
language: 1
expect:
  - name: lead-among-all
    value: {field: Lead}
    among: {field: All, split: ";"}
    told: the minister who reports is not among those who were given it
make:
  - institution: {id: {field: Lead, slug: true}, name: {field: Lead}}

== letters.csv
Lead,All
Health,Health; Finance
Finance,Health

$ sanya import --map map.yaml --out made.yaml letters.csv
letters.csv: csv, UTF-8, commas
rows: 2 in; 2 used, 0 passed over, 0 refused
made: 2 institutions
otherwise than expected: lead-among-all: 1 row
2 new, 0 changed, 0 gone, 0 as before; made.yaml
! letters.csv:3:1: warning: the minister who reports is not among those who were given it [unexpected-value]
!   Finance,Health
!   ^~~~~~~
!   help: it is taken as it is; lead-among-all was expected
= 0
