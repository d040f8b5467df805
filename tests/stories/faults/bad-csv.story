A table whose quote is not closed cannot be read.

@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== commitments.yaml
tracker: {id: t, title: Wells}
institutions:
  - {id: mow, name: Ministry of Water, sector: ministry}
  - {id: post, name: The Post, sector: media}
include: [more.csv]
sources:
  - {id: s, kind: publication, publisher: post, published: 2020-05-01}
pledges:
  - id: wells
    title: Wells
    made_by: mow
    made_on: 2020-05-01
    source: s
    actions:
      - {id: dig, title: Dig ten wells, kind: building, owners: {lead: [mow]}}

== more.csv
id,action,source,note
f,wells/dig,s,"They dig

$ sanya check
more.csv:2:15: error: the quote that opens this cell is never closed [bad-csv]
  f,wells/dig,s,"They dig
                ^
  help: add the closing quote; a quote inside a cell is written twice
1 error in 2 files
= 1
