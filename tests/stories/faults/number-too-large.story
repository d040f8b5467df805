A sum that cannot be kept exactly is not rounded in silence.

@ rules/ladders.yaml

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
  - {id: f, source: s, action: wells/dig, milestone: funded, note: It is paid}
  - {id: g, source: s, action: wells/dig, milestone: designed, note: It is drawn}
  - {id: h, source: s, action: wells/dig, milestone: built, note: It is dug}
  - {id: i, source: s, action: wells/dig, milestone: contracted, note: It is let}

== rules/mini.yaml
pack: mini
version: 1.0.0
language: 1
follows: {title: Our method, url: "https://example.org"}
ladders: [building]
tables:
  points: {designed: 1/999999999999989, funded: 1/999999999999947, built: 1/999999999999883, contracted: 1/999999999999863}
measures:
  score: {sum: points(milestone), label: {en: score}}
  reports: {count: findings, label: {en: reports}}
questions:
  status:
    label: {en: Status}
    scale:
      done: {label: {en: Done}, means: {en: somebody reports it}}
      open: {label: {en: Open}, means: {en: nobody reports it}}
    rules:
      - {answer: done, when: [reports >= 1, score > 1], because: {en: it is reported}}
      - {answer: open, otherwise: true, because: {en: nothing is known}}

$ sanya status --pack rules/mini.yaml
! rules/mini.yaml:9:3: error: "score" comes to a number too large to keep exactly [number-too-large]
!     score: {sum: points(milestone), label: {en: score}}
!     ^~~~~
!   help: use smaller factors, or an indicator with fewer decimals
= 1
