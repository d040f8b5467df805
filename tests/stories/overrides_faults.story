An override names a question of the pack in use and a word of its scale, with author and reason. Where another pack is chosen for once, what it has no words for is not shown.

@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== rules/other.yaml
pack: other
version: 1.0.0
language: 1
questions:
  state: {label: State, scale: {open: {label: Open}}, rules: [{answer: open, otherwise: true, because: it is}]}

== commitments.yaml
tracker: {id: t, title: Wells}
institutions:
  - {id: mow, name: Ministry of Water, sector: ministry}
  - {id: post, name: The Post, sector: media}
sources:
  - {id: s, kind: publication, publisher: post, published: 2020-05-01}
pledges:
  - {id: wells, title: Wells, made_by: mow, made_on: 2020-05-01, source: s, actions: [{id: dig, title: Dig, kind: building, owners: {lead: [mow]}}]}
include: [overrides.yaml]

== overrides.yaml
overrides:
  - {id: a, action: wells/dig, question: state, answer: delivered, reason: we saw it, author: ana, made_on: 2023-03-01}
  - {id: b, action: wells/dig, question: status, answer: done, reason: we saw it, author: ana, made_on: 2023-03-01}
  - {id: c, action: wells/dig, question: duty, answer: met, reason: we saw it, author: ana, made_on: 2023-03-01}

== lacking/commitments.yaml
tracker: {id: t, title: Wells}
overrides:
  - {id: d, action: wells/fill, question: status, answer: open, author: ana, made_on: 2023-03-01, expires: 2023-02-28}
  - {id: e, action: wells/dig, question: status, answer: open, reason: "", made_on: 2023-03-01}

$ sanya check
overrides.yaml:2:42: error: the pack small asks no question "state" [unknown-name]
  ... - {id: a, action: wells/dig, question: state, answer: delivered, reason: we saw it, author: ana, ma...
                                             ^~~~~
  help: did you mean "status"?
overrides.yaml:3:58: error: "done" is no answer to "status" [bad-word]
  ...n: wells/dig, question: status, answer: done, reason: we saw it, author: ana, made_on: 2023-03-01}
                                             ^~~~
  help: write one of: delivered, claimed, open
overrides.yaml:4:42: error: "duty" gives no word to an action [wrong-unit]
  ... - {id: c, action: wells/dig, question: duty, answer: met, reason: we saw it, author: ana, made_on: ...
                                             ^~~~
  help: override a question that has a scale and is asked for actions
3 errors in 2 files
= 1

$ sanya check --tracker lacking --pack rules/house.yaml
commitments.yaml:3:5: error: an override needs "reason" [missing-key]
    - {id: d, action: wells/fill, question: status, answer: open, author: ana, made_on: 2023-03-01, ex...
      ^
  help: add a line "reason: ..."
commitments.yaml:3:21: error: there is no action "wells/fill" [unknown-id]
    - {id: d, action: wells/fill, question: status, answer: open, author: ana, made_on: 2023-03-01, ex...
                      ^~~~~~~~~~
commitments.yaml:3:108: error: the override expires on 2023-02-28, before it is made on 2023-03-01 [ends-before-start]
  ...hor: ana, made_on: 2023-03-01, expires: 2023-02-28}
                                             ^~~~~~~~~~
  help: correct one of the two dates
commitments.yaml:4:5: error: an override needs "author" [missing-key]
    - {id: e, action: wells/dig, question: status, answer: open, reason: "", made_on: 2023-03-01}
      ^
  help: add a line "author: ..."
commitments.yaml:4:21: error: there is no action "wells/dig" [unknown-id]
    - {id: e, action: wells/dig, question: status, answer: open, reason: "", made_on: 2023-03-01}
                      ^~~~~~~~~
commitments.yaml:4:64: error: an override needs "reason", which is left empty here [missing-key]
    - {id: e, action: wells/dig, question: status, answer: open, reason: "", made_on: 2023-03-01}
                                                                 ^~~~~~
  help: write its value behind the colon
6 errors in 1 file
= 1

$ sanya status --pack rules/other.yaml --as-of 2024-01-01
wells: Wells
  Open   dig: Dig

State of 1 action: 1 Open
As of 2024-01-01; method: other 1.0.0, rules/other.yaml, hash fb07561bc75e
! 3 warnings, which `sanya check` shows
= 0
