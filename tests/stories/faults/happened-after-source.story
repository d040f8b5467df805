A source cannot know what comes after it.

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
  - {id: f, source: s, action: wells/dig, note: They dig, happened: 2021}

$ sanya check
commitments.yaml:16:69: error: this was on 2021, but its source was published on 2020-05-01 [happened-after-source]
    - {id: f, source: s, action: wells/dig, note: They dig, happened: 2021}
                                                                      ^~~~
  help: a source knows nothing of later days: correct one of the two dates
commitments.yaml:6:60: note: published here
    - {id: s, kind: publication, publisher: post, published: 2020-05-01}
                                                             ^~~~~~~~~~
1 error in 1 file
= 1
