The hash of a quote is that of its words.

@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== commitments.yaml
tracker: {id: t, title: Wells}
institutions:
  - {id: mow, name: Ministry of Water, sector: ministry}
  - {id: post, name: The Post, sector: media}
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
findings:
  - id: f
    source: s
    action: wells/dig
    note: They dig
    quote: {exact: we dig, sha256: "0000000000000000000000000000000000000000000000000000000000000000"}

$ sanya check
commitments.yaml:20:36: error: the hash is not that of the quoted words [quote-mismatch]
      quote: {exact: we dig, sha256: "0000000000000000000000000000000000000000000000000000000000000000...
                                     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  help: the SHA-256 of the words as written is 23d4c88e88750de070571f8e1f07b65e8a28068c9fd4e20d3964befa58280f55
1 error in 1 file
= 1
