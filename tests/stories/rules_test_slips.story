A slip in a test is a fault of the test file, not of the rules.

@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/small.yaml

== rules/small.test.yaml
pack: small.yaml
given:
  tracker: {id: t, title: Wells}
  institutions:
    - {id: mow, name: Ministry of Works, sector: ministry}
  sources:
    - {id: s, kind: letter, publisher: mow, published: 2020-05-01}
  pledges:
    - {id: wells, title: Wells, made_by: mow, made_on: 2020-05-01, source: s, actions: [{id: dig, title: Dig, kind: building}]}
tests:
  - {name: a word that is no answer, as_of: 2024-01-01, ask: wells/dig, expect: {status: deliverd}}
  - {name: a question nobody asks, as_of: 2024-01-01, ask: wells/dig, expect: {statsu: open}}
  - {name: an action that is not there, as_of: 2024-01-01, ask: wells/dug, expect: {status: open}}
  - {name: no day, ask: wells/dig, expect: {status: open}}
  - {name: a key nobody knows, as_of: 2024-01-01, ask: wells/dig, expct: {status: open}}

$ sanya rules test rules/small.yaml
rules/small.test.yaml: a word that is no answer
  status: not asked
rules/small.test.yaml: a question nobody asks
  statsu: not asked
rules/small.test.yaml: an action that is not there
  status: not asked
rules/small.test.yaml: a test that cannot be read
  it has faults
rules/small.test.yaml: a test that cannot be read
  it has faults
0 of 5 tests passed in 1 file
reached by a test and missed by another: 0 of 9 rules
! rules/small.test.yaml:11:82: error: "deliverd" is no answer to "status" [bad-word]
!     - {name: a word that is no answer, as_of: 2024-01-01, ask: wells/dig, expect: {status: deliverd}}
!                                                                                    ^~~~~~
!   help: did you mean "delivered"?
! rules/small.test.yaml:12:80: error: the pack asks no question "statsu" [unknown-id]
!     - {name: a question nobody asks, as_of: 2024-01-01, ask: wells/dig, expect: {statsu: open}}
!                                                                                  ^~~~~~
!   help: did you mean "status"?
! rules/small.test.yaml:13:65: error: "status" is not asked of "wells/dug" [unknown-id]
!     - {name: an action that is not there, as_of: 2024-01-01, ask: wells/dug, expect: {status: open}}
!                                                                   ^~~~~~~~~
!   help: ask for a unit that is given: pledge/action, a pledge, or pledge/action@first-day
! rules/small.test.yaml:14:5: error: a rule test needs "as_of" [missing-key]
!     - {name: no day, ask: wells/dig, expect: {status: open}}
!       ^
!   help: write the day to ask for, as in 2024-06-30
! rules/small.test.yaml:15:5: error: a rule test needs "expect" [missing-key]
!     - {name: a key nobody knows, as_of: 2024-01-01, ask: wells/dig, expct: {status: open}}
!       ^
!   help: add a line "expect: ..."
! rules/small.test.yaml:15:67: error: a rule test has no key "expct" [unknown-key]
!     - {name: a key nobody knows, as_of: 2024-01-01, ask: wells/dig, expct: {status: open}}
!                                                                     ^~~~~
!   help: did you mean "expect"?
= 1
