A smallest record that reaches a rule, as a test to keep.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

$ sanya rules check --witness status
pack: house.yaml
tests:
  - name: rule 1 of status answers delivered
    as_of: 2020-06-30
    given:
      tracker: {id: witness, title: Witness, country: XA}
      institutions:
        - {id: ministry, name: ministry, sector: ministry, country: XA}
        - {id: watch, name: watch, sector: ngo}
        - {id: watch-2, name: watch-2, sector: ngo}
      pledges:
        - {id: pledge, title: A pledge, made_by: ministry, made_on: 2000-01-01, source: ministry-publication-2000-01-01, actions: [{id: act, title: An action, kind: legislation, owners: {lead: [ministry]}}]}
      sources:
        - {id: ministry-publication-2000-01-01, kind: publication, publisher: ministry, published: 2000-01-01}
        - {id: watch-2-publication-2010-06-30, kind: publication, publisher: watch-2, published: 2010-06-30}
        - {id: watch-publication-2010-06-30, kind: publication, publisher: watch, published: 2010-06-30}
      findings:
        - {id: pledge-finding-1, source: watch-publication-2010-06-30, action: pledge/act, milestone: promulgated, note: So it says}
        - {id: pledge-finding-2, source: watch-2-publication-2010-06-30, action: pledge/act, milestone: promulgated, note: So it says}
    ask: pledge/act
    expect: {status: delivered}
  - name: rule 2 of status answers claimed
    as_of: 2020-06-30
    given:
      tracker: {id: witness, title: Witness, country: XA}
      institutions:
        - {id: ministry, name: ministry, sector: ministry, country: XA}
        - {id: watch, name: watch, sector: ngo}
      pledges:
        - {id: pledge, title: A pledge, made_by: ministry, made_on: 2000-01-01, source: ministry-publication-2000-01-01, actions: [{id: act, title: An action, kind: legislation, owners: {lead: [ministry]}}]}
      sources:
        - {id: ministry-publication-2000-01-01, kind: publication, publisher: ministry, published: 2000-01-01}
        - {id: watch-publication-2010-06-30, kind: publication, publisher: watch, published: 2010-06-30}
      findings:
        - {id: pledge-finding-1, source: watch-publication-2010-06-30, action: pledge/act, milestone: promulgated, note: So it says}
    ask: pledge/act
    expect: {status: claimed}
  - name: rule 3 of status answers open
    as_of: 2020-06-30
    given:
      tracker: {id: witness, title: Witness, country: XA}
      institutions:
        - {id: ministry, name: ministry, sector: ministry, country: XA}
      pledges:
        - {id: pledge, title: A pledge, made_by: ministry, made_on: 2000-01-01, source: ministry-publication-2000-01-01, actions: [{id: act, title: An action, kind: legislation, owners: {lead: [ministry]}}]}
      sources:
        - {id: ministry-publication-2000-01-01, kind: publication, publisher: ministry, published: 2000-01-01}
    ask: pledge/act
    expect: {status: open}
= 0

$ sanya rules check --witness state
! sanya: the pack has no question "state" with rules
!   help: did you mean "status"?
= 2

$ sanya rules check --witness status/dun
! sanya: "dun" is no answer to "status"
!   help: write one of: delivered, claimed, open
= 2
