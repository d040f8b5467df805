A tracker begins by asking, by options, or with what others keep; never over one that is there.

@ rules/house.yaml as wells/rules/house.yaml
@ rules/ladders.yaml as wells/rules/ladders.yaml
@ tests/stories/import/map.yaml as map.yaml
@ tests/stories/import/promises.csv as promises.csv

== answers

Wells in the district

english
en
Kh
KH
Water Office
office
agency
Ten new wells
soon
2023-03-01
River News
2023-03-02
Drill ten wells

buildings
building
2022-02-01
2024-02-01

== few
Wells


KH



== none
Wells

$ sanya init --tracker wells << answers
wells/commitments.yaml
! An empty line takes what stands in brackets, or leaves it out.
! 
! what is tracked, as its readers would call it
! title: 
! this is needed
! title: Wells in the district
! 
! a short name of the tracker: small letters, digits, hyphens
! id [wells-in-the-district]: 
! 
! the language its texts are in, as en or km
! language [en]: english
! "english" is not a language tag
!   help: write a BCP 47 tag, as in en or km
! language [en]: en
! 
! of whose institutions, in two capital letters, as KH
! country: Kh
! "Kh" is not a country code
!   help: write the two capital letters of ISO 3166-1, as in KH
! country: KH
! 
! who made the first promise: an office, a party, a government
! promisor: Water Office
! 
! what the promisor is: ministry, agency, local_government, party, ...
! sector: office
! "office" is not known for "sector"
!   help: write one of: ministry, agency, court, parliament, police, local_government, committee, head_of_government, party, ngo, media, state_media, academia, company, union, religious, intergovernmental, donor_agency
! sector: agency
! 
! the promise, in a line
! pledge: Ten new wells
! 
! when it was made; a month or a year will do
! made-on: soon
! "soon" is not a date that can be read
!   help: this is not a date; write the year in four digits, month and day in two, as in 2024-06-30, 2024-06 or 2024
! made-on: 2023-03-01
! 
! who published it
! publisher [Water Office]: River News
! 
! when it was published
! published [2023-03-01]: 2023-03-02
! 
! the first part of it that can be checked by itself, in a line
! action [Ten new wells]: Drill ten wells
! 
! what that is, which tells its steps: measure, law, building, ...
!   legislation    Law or regulation
!   treaty         Treaty or agreement between states
!   building       Building or works
!   service        Service to people
!   campaign       Campaign
!   staffing       Staff, posts and training
!   monitoring     Monitoring and reporting
!   measure        Any other measure
! kind: 
! this is needed
! kind: buildings
! there is no ladder for actions of kind "buildings"
!   help: the kinds are: legislation, treaty, building, service, campaign, staffing, monitoring, measure
! kind: building
! 
! by when it was promised, if that was said
! due: 2022-02-01
! due on 2022-02-01, before the pledge was made on 2023-03-01
!   help: correct one of the two dates
! due: 2024-02-01
= 0

$ cat wells/commitments.yaml
tracker:
  id: wells-in-the-district
  title: Wells in the district
  country: KH
  languages:
    - en
institutions:
  - id: water-office
    name: Water Office
    sector: agency
    country: KH
  - id: river-news
    name: River News
pledges:
  - id: ten-new-wells
    title: Ten new wells
    made_by: water-office
    made_on: 2023-03-01
    source: announcement
    actions:
      - id: drill-ten-wells
        title: Drill ten wells
        kind: building
        owners:
          lead:
            - water-office
        due: 2024-02-01
sources:
  - id: announcement
    kind: publication
    publisher: river-news
    title: Ten new wells
    published: 2023-03-02
= 0

$ sanya status --tracker wells --as-of 2024-06-30
ten-new-wells: Ten new wells
  No evidence, no search known  Overdue   drill-ten-wells: Drill ten wells

Status of 1 action: 1 No evidence, no search known
Schedule of 1 action: 1 Overdue
As of 2024-06-30; method: house 1.0.0, wells/rules/house.yaml, hash 7790dc0d1985
= 0

$ sanya init --tracker wells --title Again
! sanya: "wells/commitments.yaml" is there already
!   help: name another folder with --tracker
= 2

$ sanya init --tracker few << few
! An empty line takes what stands in brackets, or leaves it out.
! 
! what is tracked, as its readers would call it
! title: Wells
! 
! a short name of the tracker: small letters, digits, hyphens
! id [wells]: 
! 
! the language its texts are in, as en or km
! language [en]: 
! 
! of whose institutions, in two capital letters, as KH
! country: KH
! 
! who made the first promise: an office, a party, a government
! promisor: (nothing more)
! nothing was written
= 0

$ cat few/commitments.yaml
! cannot open "few/commitments.yaml": there is no such file
= 1

$ sanya init --tracker none << none
! An empty line takes what stands in brackets, or leaves it out.
! 
! what is tracked, as its readers would call it
! title: Wells
! 
! a short name of the tracker: small letters, digits, hyphens
! id [wells]: (nothing more)
! nothing was written
= 0

$ sanya init --tracker other
! sanya: nothing is said of the tracker, and nobody is there to be asked
!   help: --title, or --map with a file to import
= 2

$ sanya init --tracker other --title "Promises of the council" --id council --country kh
! commitments.yaml:4:12: error: "kh" is not a country code [bad-country]
!     country: kh
!              ^~
!   help: write the two capital letters of ISO 3166-1, as in KH
! nothing was written
= 1

$ sanya init --tracker other --title "Promises of the council" --country KH --promisor "District Council" --sector local_government --pledge "A clinic" --made-on 2024-01 --kind building
other/commitments.yaml
= 0

$ cat other/commitments.yaml
tracker:
  id: promises-of-the-council
  title: Promises of the council
  country: KH
  languages:
    - en
institutions:
  - id: district-council
    name: District Council
    sector: local_government
    country: KH
pledges:
  - id: a-clinic
    title: A clinic
    made_by: district-council
    made_on: 2024-01
    source: announcement
    actions:
      - id: a-clinic
        title: A clinic
        kind: building
        owners:
          lead:
            - district-council
sources:
  - id: announcement
    kind: publication
    publisher: district-council
    title: A clinic
    published: 2024-01
= 0

$ sanya init --tracker list promises.csv
! sanya: files are read by a mapping, and none is named
!   help: --map names it; docs/import.md shows how to write one
= 2

$ sanya init --tracker list --map map.yaml
! sanya: no file is named
!   help: write the files that the mapping reads behind it
= 2

$ replace promises.csv summer 07.2024
= 0

$ sanya init --tracker list --map map.yaml promises.csv
promises.csv: csv, UTF-8, semicolons
rows: 5 in; 4 used, 1 passed over, 0 refused
made: 3 actions, 3 findings, 4 institutions, 1 pledge, 1 source
of several rows: 1 action, 1 finding
not made: action (1 time), finding (1 time)
fields not read: Seen (3 rows)
names: 4; 1 known, 2 new, 1 taken for another
  "Ministry of Helth" is taken for moh (95% alike, 1 time)
13 new, 0 changed, 0 gone, 0 as before; list/commitments.yaml
! promises.csv:5:3: warning: another "title" is given for action "speech/p3" [rows-differ]
!   3;Open a clinic in the hills;Ministry of Health;03.2025;begun;River Post
!     ^~~~~~~~~~~~~~~~~~~~~~~~~~
!   help: the first one stays; give each its own id, or leave the key out
= 0

$ sanya check --tracker list
no faults in 1 file
! no rule pack was found: the data alone were checked
= 0

$ sanya init --tracker lacking --title Lacking --kind building
! sanya: --kind is about a promise, and nobody made it
!   help: --promisor says who did
= 2

$ sanya init --tracker lacking --title Lacking --promisor Council --pledge "A clinic" --made-on 2024-01
! sanya: a first promise needs --kind
!   help: what that is, which tells its steps: measure, law, building, ...
= 2

$ sanya init --tracker khmer --title ការសន្យា --country KH --promisor អភិបាល --publisher សារព័ត៌មាន --pledge អណ្តូង --made-on 2024-01 --kind building --language km
khmer/commitments.yaml
= 0

$ cat khmer/commitments.yaml
tracker:
  id: tracker
  title: ការសន្យា
  country: KH
  languages:
    - km
institutions:
  - id: promisor
    name: អភិបាល
    country: KH
  - id: publisher
    name: សារព័ត៌មាន
pledges:
  - id: pledge
    title: អណ្តូង
    made_by: promisor
    made_on: 2024-01
    source: announcement
    actions:
      - id: action
        title: អណ្តូង
        kind: building
        owners:
          lead:
            - promisor
sources:
  - id: announcement
    kind: publication
    publisher: publisher
    title: អណ្តូង
    published: 2024-01
= 0
