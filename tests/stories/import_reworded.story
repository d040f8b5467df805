A list whose rows have no numbers: ids come of the titles, and stay when a title is reworded.

@ rules/house.yaml
@ rules/ladders.yaml
== map.yaml
mapping: plan
language: 1
ids:
  promise: {of: action, from: {field: Promise}}
objects:
  tracker: {id: plan, title: The governor's plan, country: KH}
  institutions:
    - {id: governor, name: Governor's office, sector: local_government, country: KH}
  sources:
    - {id: list, kind: publication, publisher: governor, title: The plan, published: 2024-06-01}
  pledges:
    - {id: plan, title: The plan, made_by: governor, made_on: 2024-01-10, source: list}
make:
  - action: {pledge: plan, id: "{promise}", title: {field: Promise}, kind: measure, owners: {lead: [governor]}}
  - finding: {id: "{promise}-state", source: list, action: "plan/{promise}", milestone: begun, note: The plan says that it has begun.}
    when: [{field: Begun}]

== may.csv
Promise,Begun
Dig a well at each school,x
Pave the road to the market,
Pave the road to the harbour,

== june.csv
Promise,Begun
Pave the road to the market,
Dig a deep well at each school,x
Pave the road to the airport,
Open a clinic,

$ sanya import --map map.yaml --out commitments.yaml may.csv
may.csv: csv, UTF-8, commas
rows: 3 in; 3 used, 0 passed over, 0 refused
made: 3 actions, 1 finding, 1 institution, 1 pledge, 1 source
not made: finding (2 times)
titles of actions: 3; 0 known, 3 new, 0 taken for another
8 new, 0 changed, 0 gone, 0 as before; commitments.yaml
= 0

$ sanya import --map map.yaml --dry-run --out commitments.yaml --names-out names.csv june.csv
june.csv: csv, UTF-8, commas
rows: 4 in; 4 used, 0 passed over, 0 refused
made: 4 actions, 1 finding, 1 institution, 1 pledge, 1 source
not made: finding (3 times)
titles of actions: 4; 1 known, 1 new, 2 taken for another
  "Dig a deep well at each school" is taken for dig-a-well-at-each-school (92%
  alike, 1 time)
  "Pave the road to the airport" is taken for pave-the-road-to-the-harbour (83%
  alike, 1 time)
1 new, 3 changed, 0 gone, 5 as before; nothing was written
= 0

$ cat names.csv
kind,written,id,how,confidence,times
action,Dig a deep well at each school,dig-a-well-at-each-school,spelling,92,1
action,Open a clinic,open-a-clinic,new,100,1
action,Pave the road to the airport,pave-the-road-to-the-harbour,spelling,83,1
action,Pave the road to the market,pave-the-road-to-the-market,known,100,1
= 0

$ replace names.csv pave-the-road-to-the-harbour,spelling pave-the-road-to-the-airport,spelling
= 0

$ sanya import --map map.yaml --names names.csv --out commitments.yaml june.csv
june.csv: csv, UTF-8, commas
rows: 4 in; 4 used, 0 passed over, 0 refused
made: 4 actions, 1 finding, 1 institution, 1 pledge, 1 source
not made: finding (3 times)
titles of actions: 4; 4 known, 0 new, 0 taken for another
gone: action plan/pave-the-road-to-the-harbour
2 new, 2 changed, 1 gone, 5 as before; commitments.yaml
= 0

$ sanya status --as-of 2024-06-30
plan: The plan
  No evidence, no search known  No deadline  pave-the-road-to-the-market: Pave
                                             the road to the market
  In progress                   No deadline  dig-a-well-at-each-school: Dig a
                                             deep well at each school
  No evidence, no search known  No deadline  pave-the-road-to-the-airport: Pave
                                             the road to the airport
  No evidence, no search known  No deadline  open-a-clinic: Open a clinic

Status of 4 actions: 1 In progress; 3 No evidence, no search known
Schedule of 4 actions: 4 No deadline
As of 2024-06-30; method: house 1.0.0, rules/house.yaml, hash 7790dc0d1985
= 0
