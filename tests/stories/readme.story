The tracker of README.md: the owner's own word is a claim; two voices from outside make it delivered.

@ rules/ladders.yaml
@ rules/house.yaml

== wells/commitments.yaml
# wells/commitments.yaml
tracker: {id: wells, title: Wells for our district, country: KH}
institutions:
  - {id: water-office, name: District Water Office, sector: agency, country: KH}
  - {id: river-news, name: River News, sector: media, country: KH}
  - {id: village-watch, name: Village Watch, sector: ngo, country: KH}
pledges:
  - id: ten-wells
    title: Ten new wells
    made_by: water-office
    made_on: 2023-03-01
    source: opening-speech
    actions:
      - id: drill
        title: Drill ten wells
        kind: building
        owners: {lead: [water-office]}
        due: 2024-02-01
sources:
  - {id: opening-speech, kind: publication, publisher: river-news, title: The office opens, published: 2023-03-02}
  - {id: bulletin-7, kind: publication, publisher: water-office, title: Bulletin 7, published: 2024-01-20}
findings:
  - id: office-says-built
    source: bulletin-7
    action: ten-wells/drill
    milestone: built
    happened: 2024-01-15
    note: The office says that all ten wells are built.

== confirmed/commitments.yaml
tracker: {id: wells, title: Wells for our district, country: KH}
institutions:
  - {id: water-office, name: District Water Office, sector: agency, country: KH}
  - {id: river-news, name: River News, sector: media, country: KH}
  - {id: village-watch, name: Village Watch, sector: ngo, country: KH}
pledges:
  - id: ten-wells
    title: Ten new wells
    made_by: water-office
    made_on: 2023-03-01
    source: opening-speech
    actions:
      - id: drill
        title: Drill ten wells
        kind: building
        owners: {lead: [water-office]}
        due: 2024-02-01
sources:
  - {id: opening-speech, kind: publication, publisher: river-news, title: The office opens, published: 2023-03-02}
  - {id: bulletin-7, kind: publication, publisher: water-office, title: Bulletin 7, published: 2024-01-20}
  - {id: river-story, kind: publication, publisher: river-news, title: Ten wells, published: 2024-02-10}
  - {id: watch-visit, kind: publication, publisher: village-watch, title: What we saw, published: 2024-02-20}
findings:
  - id: office-says-built
    source: bulletin-7
    action: ten-wells/drill
    milestone: built
    happened: 2024-01-15
    note: The office says that all ten wells are built.
  - id: paper-saw-wells
    source: river-story
    action: ten-wells/drill
    milestone: built
    happened: 2024-01
    note: A reporter counted ten working wells.
  - id: watch-saw-wells
    source: watch-visit
    action: ten-wells/drill
    milestone: built
    happened: 2024-02-03~
    note: The village watch drew water from all ten.

$ sanya check --tracker wells --pack rules/house.yaml
= 0

$ sanya status --tracker wells --as-of 2024-06-30 --pack rules/house.yaml
= 0

$ sanya status --tracker confirmed --as-of 2024-06-30 --pack rules/house.yaml
= 0

$ sanya why ten-wells/drill --tracker confirmed --as-of 2024-06-30 --pack rules/house.yaml
= 0
