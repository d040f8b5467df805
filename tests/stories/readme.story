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
no faults in 1 file
= 0

$ sanya status --tracker wells --as-of 2024-06-30 --pack rules/house.yaml
ten-wells: Ten new wells
  Claimed  Overdue   drill: Drill ten wells

Status of 1 action: 1 Claimed
Schedule of 1 action: 1 Overdue
As of 2024-06-30; method: house 1.0.0, rules/house.yaml, hash 7790dc0d1985
= 0

$ sanya status --tracker confirmed --as-of 2024-06-30 --pack rules/house.yaml
ten-wells: Ten new wells
  Delivered  Late or On time  drill: Drill ten wells

Status of 1 action: 1 Delivered
Schedule of 1 action: 0 to 1 On time; 0 to 1 Late
As of 2024-06-30; method: house 1.0.0, rules/house.yaml, hash 7790dc0d1985
= 0

$ sanya why ten-wells/drill --tracker confirmed --as-of 2024-06-30 --pack rules/house.yaml
ten-wells/drill: Drill ten wells
  pledge   Ten new wells, made by District Water Office (2023-03-01)
  source   River News, "The office opens", 2023-03-02
  lead     District Water Office
  due      2024-02-01

Status: Delivered
  2 outside voices report it done
  holds for ever if nothing is added
  the rule (rules/house.yaml:361)
    action.recurrence is absent: holds
      - action.recurrence is absent
    action.target is absent: holds
      - action.target is absent
    confirmed >= params.corroboration: holds
      - outside voices that report full delivery (confirmed): 2 [1][2][3]
      - params.corroboration is 2
  rules above it, and what fails them
    Not promised yet
      as_of < pledge.made_on: does not hold
        - as_of is 2024-06-30
        - pledge.made_on is 2023-03-01
    Not a commitment
      pledge.clarity = not_a_commitment: does not hold
        - pledge.clarity is clear
    Not assessable
      action.lacks: [measure, baseline, scope, text]: does not hold
        - action.lacks is absent
    Reversed
      last_undone is known: does not hold
        - day it was undone (last_undone): absent
    Contradicted
      denied >= 1: does not hold
        - reports and claims of full delivery that were denied afterwards
          (denied): 0
    Partly delivered
      last_cut is known: does not hold
        - day a part of it was undone (last_cut): absent
    Delivered
      action.recurrence is known: does not hold
        - action.recurrence is absent
    Delivered
      target = reached: does not hold
        - target is no_target
    Delivered
      official_acts >= 1: does not hold
        - official acts that prove full delivery (official_acts): 0
  rules below it that hold too: Reported done by one voice; Claimed; In
                                progress; Planned

Schedule: Late or On time
  due by 2024-02-01, delivered later
  holds for ever if nothing is added
  the rule (rules/house.yaml:219)
    action.target is absent: holds
      - action.target is absent
    at least one of: may hold
      first_outside > action.due: may hold
        - first full delivery, by outside voices (first_outside): 2024-01-01 to
          2024-02-04 [1][2][3]
        - action.due is 2024-02-01
      first_official > action.due: does not hold
        - first full delivery, by official act (first_official): absent
        - action.due is 2024-02-01
  what else it could be
    On time, if paper-saw-wells, office-says-built, watch-saw-wells happened on
    2024-01-01
      delivered by 2024-02-01
      at least one of: may hold
        first_outside <= action.due: may hold
          - first full delivery, by outside voices (first_outside): 2024-01-01
            to 2024-02-04 [1][2][3]
          - action.due is 2024-02-01
        first_official <= action.due: does not hold
          - first full delivery, by official act (first_official): absent
          - action.due is 2024-02-01

What the owner's side says: Says it is done
  its own side says that it is done (between 2024-01-01 and 2024-02-04)
  holds for ever if nothing is added
  the rule (rules/house.yaml:239)
    own_stage >= delivered: holds
      - what the owner's side last says it has reached (own_stage): delivered
        [1][2][3]
    own_extent = whole: holds
      - whether the owner's side last speaks of the whole or a part
        (own_extent): whole [1][2][3]

Corroboration: Corroborated
  2 outside voices report it done
  holds for ever if nothing is added
  the rule (rules/house.yaml:255)
    confirmed >= params.corroboration: holds
      - outside voices that report full delivery (confirmed): 2 [1][2][3]
      - params.corroboration is 2

Freshness: Fresh
  last sign of progress: between 2024-01-01 and 2024-02-04
  holds until 2026-01-01 if nothing is added; the day after it becomes Fresh or
  Stale
  the rule (rules/house.yaml:269)
    it answers where no rule above it does

Target: No quantity promised
  no quantity was promised
  holds for ever if nothing is added
  the rule (rules/house.yaml:308)
    action.target is absent: holds
      - action.target is absent

What it cites
  [1]  office-says-built: The office says that all ten wells are built.
       happened 2024-01-15; supports "built"; said by District Water Office
       (owner)
       District Water Office, "Bulletin 7", 2024-01-20
  [2]  paper-saw-wells: A reporter counted ten working wells.
       happened 2024-01; supports "built"; said by River News (independent)
       River News, "Ten wells", 2024-02-10
  [3]  watch-saw-wells: The village watch drew water from all ten.
       happened about 2024-02-03; supports "built"; said by Village Watch
       (independent)
       Village Watch, "What we saw", 2024-02-20

What is not certain in it
  [1]  another account of the same thing says otherwise
  [2]  its date or value is known within bounds only: 2024-01
  [2]  another account of the same thing says otherwise
  [3]  its date or value is known within bounds only: about 2024-02-03
  [3]  another account of the same thing says otherwise

How easily it would fall
  - without River News: Reported done by one voice
  - without Village Watch: Reported done by one voice

By which method
  house 1.0.0, rules/house.yaml, hash 7790dc0d1985; follows The house method,
  our own way of deciding, explained with every rule in docs/method.md
  as of 2024-06-30, from all sources, whenever published
= 0

$ sanya sync --tracker wells --author ana --message "as we know it"
+ action ten-wells/drill
+ finding office-says-built
+ institution river-news
+ institution village-watch
+ institution water-office
+ pledge ten-wells
+ source bulletin-7
+ source opening-speech
+ tracker wells
9 new, 0 changed, 0 gone, 0 as before; entries 1 to 9
= 0
