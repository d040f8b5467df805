A SHA-256 hash has 64 hexadecimal digits.

@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== commitments.yaml
tracker: {id: t, title: Wells}
institutions:
  - {id: mow, name: Ministry of Water, sector: ministry}
  - {id: post, name: The Post, sector: media}
sources:
  - {id: s, kind: publication, publisher: post, published: 2020-05-01, archived: {url: "https://example.org/a", sha256: "12ab"}}
pledges:
  - id: wells
    title: Wells
    made_by: mow
    made_on: 2020-05-01
    source: s
    actions:
      - {id: dig, title: Dig ten wells, kind: building, owners: {lead: [mow]}}

$ sanya check
commitments.yaml:6:121: error: this is not a SHA-256 hash [bad-hash]
  ... {url: "https://example.org/a", sha256: "12ab"}}
                                             ^~~~~~
  help: write 64 digits from 0 to 9 and a to f, in quotes
1 error in 1 file
= 1
