A NUL byte is no text.

@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== commitments.yaml
tracker: {id: t, title: Wells}
institutions:
  - {id: mow, name: Ministry of Water, sector: ministry}
  - {id: post, name: The Post, sector: media}
include: [more.yaml]
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

=% more.yaml
findings:
  - {id: f, source: s, action: wells/dig, note: "They\x00dig"}

$ sanya check
more.yaml:2:54: error: the file holds a NUL byte, which no text has [bad-text]
    - {id: f, source: s, action: wells/dig, note: "They�dig"}
                                                       ^
  help: this is perhaps not a text file; open it in an editor and save it as UTF-8 text
1 error in 2 files
= 1
