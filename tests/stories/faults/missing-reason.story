A link of our own has a reason.

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
  - {id: f, source: s, action: wells/dig, note: They dig, link: inferred}

$ sanya check
commitments.yaml:16:65: error: a link that we make ourselves has no reason [missing-reason]
    - {id: f, source: s, action: wells/dig, note: They dig, link: inferred}
                                                                  ^~~~~~~~
  help: say under `reason:` why we hold that it belongs to this action
1 error in 1 file
= 1
