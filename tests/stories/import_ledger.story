An import into the ledger is one set of entries: the same again changes nothing, a new list replaces the old one, and all of it can be withdrawn.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml
@ rules/ladders.yaml
@ tests/stories/import/visits.csv as visits.csv
@ tests/stories/import/visits-map.yaml as visits-map.yaml

$ sanya import --map visits-map.yaml --author ana visits.csv
! sanya: there is no ledger yet
!   help: `sanya sync` makes one of the files
= 2

$ sanya sync --author ana --message "as handed over"
+ action schools/law
+ action schools/tests
+ action schools/wells
+ action taps/villages
+ finding law-drafted
+ finding wells-opened
+ finding wells-reported
+ finding wells-seen
+ indicator share
+ institution lake-times
+ institution moh
+ institution mol
+ institution mor
+ institution mow
+ institution river-post
+ institution water-watch
+ ladders rules/ladders.yaml
+ pack rules/house.yaml
+ person ito
+ pledge schools
+ and 7 more
27 new, 0 changed, 0 gone, 0 as before; entries 1 to 27
= 0

$ sanya import --map visits-map.yaml --dry-run visits.csv
visits.csv: csv, UTF-8, semicolons
rows: 2 in; 2 used, 0 passed over, 0 refused
made: 1 finding, 1 source
of several rows: 1 source
not made: finding (1 time)
2 new, 0 changed, 0 gone, 0 as before; nothing was written
= 0

$ sanya import --map visits-map.yaml --author ana --message "the list of May" visits.csv
visits.csv: csv, UTF-8, semicolons
rows: 2 in; 2 used, 0 passed over, 0 refused
made: 1 finding, 1 source
of several rows: 1 source
not made: finding (1 time)
2 new, 0 changed, 0 gone, 0 as before; entries 28 to 29
= 0

$ sanya import --map visits-map.yaml --author ana visits.csv
visits.csv: csv, UTF-8, semicolons
rows: 2 in; 2 used, 0 passed over, 0 refused
made: 1 finding, 1 source
of several rows: 1 source
not made: finding (1 time)
0 new, 0 changed, 0 gone, 2 as before; nothing to write
= 0

$ sanya sync --author ana
the files are as they were when they were last synced; nothing to write
= 0

$ sanya why schools/tests --as-of 2024-06-30 --question duty
schools/tests: Test the water of every school each year
  pledge   Clean water in every school, made by A. Ito (2019-03-01)
  source   The River Post, "Water for all", 2019-03-02
  partner  Ministry of Health
  due      every 12 months

Duty, period from 2022-01-01: Unmet
  nobody reports it
  holds for ever if nothing is added
  the rule (rules/house.yaml:36)
    it answers where no rule above it does
  rules above it, and what fails them
    Met
      claims >= 1: does not hold
        - reports that it is done (claims): 0

Duty, period from 2023-01-01: Unmet
  nobody reports it
  holds for ever if nothing is added
  the rule (rules/house.yaml:36)
    it answers where no rule above it does
  rules above it, and what fails them
    Met
      claims >= 1: does not hold
        - reports that it is done (claims): 0

What is missing
  - for Delivered: 2 independent voices or foreign governments, none of them
    repeating another, that report the step "reported to whom it was promised"
    for the whole of it
  - for Delivered: in each of 2 periods, from 2019-03-01 to 2023-12-31, one
    independent voice or foreign government that reports the step "reported to
    whom it was promised" for the whole of it
  - for Claimed: one voice of any side that reports the step "reported to whom
    it was promised" for the whole of it

By which method
  small 1.0.0, rules/house.yaml, hash 5ababf471362; follows A method in a few
  lines
  as of 2024-06-30, from all sources, whenever published
= 0

$ replace visits.csv school;2 school;1
= 0

$ sanya import --map visits-map.yaml --author ben --message "the list of June" visits.csv --format json
{
  "schema_version": 1,
  "import": "visits",
  "files": [
    "visits.csv: csv, UTF-8, semicolons"
  ],
  "rows": {
    "in": 2,
    "used": 2,
    "passed_over": 0,
    "refused": 0
  },
  "skipped": {
    "finding": 1
  },
  "objects": {
    "finding": 1,
    "source": 1
  },
  "joined": {
    "finding": 0,
    "source": 1
  },
  "unread": [],
  "published": 0,
  "unexpected": {},
  "names": [],
  "put": 0,
  "corrected": 1,
  "retracted": 0,
  "unchanged": 1,
  "first": 30,
  "last": 30,
  "faults": []
}
= 0

$ sanya ledger log finding visit-lake-school
2024-06-30T08:03:00.000Z ana, import:visits
  the list of May
    28 put finding visit-lake-school

2024-06-30T08:04:00.000Z ben, import:visits
  the list of June
    30 put finding visit-lake-school, corrects 28
        note: "Lake school: 2 wells in use."
          became "Lake school: 1 wells in use."
= 0

$ sanya import withdraw nothing --author ben
! sanya: nothing stands that an import "nothing" brought
!   help: imports: visits
= 2

$ sanya import withdraw visits --author ben --message "they asked us to"
- finding visit-lake-school
- source visits-2024
entries 31 to 32
= 0

$ replace visits-map.yaml "visit-{School}" wells-seen
= 0

$ sanya import --map visits-map.yaml --author ben visits.csv
! visits.csv:2:1: error: the finding "wells-seen" is there already, and this import did not bring it [duplicate-id]
!   Lake school;1;2024-05-03
!   ^~~~~~~~~~~
!   help: give it another id in the mapping, or leave it out there
! visits.csv: csv, UTF-8, semicolons
! rows: 2 in; 2 used, 0 passed over, 0 refused
! made: 1 finding, 1 source
! of several rows: 1 source
! not made: finding (1 time)
! 1 error; nothing was written
= 1
