The walk through docs/ledger.md, on this repository's own tracker: every command of it, in its order.

@ commitments.yaml
@ register/*
@ evidence/*
@ rules/house.yaml
@ rules/ladders.yaml
@ docs/walk/searches.yaml

$ sanya sync --author ana --message "as published"
+ action awareness-campaign-2008/explain-new-law
+ action awareness-campaign-2008/five-provinces
+ action cross-border-focus-2010/focus
+ action hun-sen-1999/adoption-drafts
+ action hun-sen-1999/cases-monitored
+ action hun-sen-1999/extradition-treaty
+ action hun-sen-1999/forced-marriage-migrant-labour
+ action hun-sen-1999/offices-countrywide
+ action hun-sen-1999/orphans-placed
+ action hun-sen-1999/radio-and-television
+ action hun-sen-1999/trafficking-laws
+ action hun-sen-1999/women-police
+ action poipet-centre-2016/build
+ action second-centre-2024/build
+ action strategic-plan-2024/carry-out
+ action transit-centre-2016/build
+ action women-police-2011/deputy-chiefs
+ action women-police-2011/twenty-percent
+ action women-police-2015/thirty-percent
+ finding adoption-agreements-invited
+ and 286 more
306 new, 0 changed, 0 gone, 0 as before; entries 1 to 306
= 0

$ sanya ledger key example.org/trackers/cambodia
example.org/trackers/cambodia+5ae1d33e+AaCzZGkktQ90XRMrJlGpgzQA9EKY+UwdDlBcSBR4VVQX
! the private key is in .sanya/key: copy it to a safe place, and show it to nobody
! the line above is the public key: publish it, in more places than one
= 0

$ sanya ledger key > tracker.pub
= 0

$ sanya ledger checkpoint --out june.note
! the checkpoint was written to june.note
= 0

$ cat june.note
example.org/trackers/cambodia
306
/X4R8EGHVSvM2wkwcXYJPgqgunooidUMPdCeiul8la8=

— example.org/trackers/cambodia WuHTPg33SzuSj7appOG2aRLshiEk4yQ5H0wBWjnFte5ae0b9hPwLqQoNq3M4tkhUBqTaeaxTn7yJP7tOs6fo235z3A8=
= 0

$ sanya report --until 2024-06-30 --out reports/out/june
reports/out/june/index.html
reports/out/june/report.md
reports/out/june/report.csv
reports/out/june/findings.csv
reports/out/june/report.json
= 0

$ cp docs/walk/searches.yaml evidence/
= 0

$ sanya sync --author ana --message "two searches"
+ search example-offices
+ search example-radio
2 new, 0 changed, 0 gone, 306 as before; entries 307 to 308
= 0

$ sanya status --pledge hun-sen-1999 --answer no_evidence --as-of 2024-06-30
hun-sen-1999: The prime minister's instructions against trafficking in women...
  No evidence found  No deadline  offices-countrywide: Open offices across the
                                  country that take reports and help victims
  No evidence found  No deadline  radio-and-television: Broadcast how to prevent
                                  child trafficking

Status of 2 actions: 2 No evidence found
Schedule of 2 actions: 2 No deadline
Shown: 2 of 19 actions
As of 2024-06-30; method: house 1.0.0, rules/house.yaml, hash 7790dc0d1985
= 0

$ sed -i 's/Mr Exempli Gratia, the night clerk,/The night clerk/' evidence/searches.yaml
= 0

$ sed -i 's/offices-countrywide/forced-marriage-migrant-labour/' evidence/searches.yaml
= 0

$ sanya sync --author ben --message "the post, not the person; and what was searched for"
~ search example-offices
~ search example-radio
0 new, 2 changed, 0 gone, 306 as before; entries 309 to 310
= 0

$ sanya ledger log search example-radio
2024-06-30T08:03:00.000Z ana, files
  two searches
   308 put search example-radio

2024-06-30T08:04:00.000Z ben, files
  the post, not the person; and what was searched for
   310 put search example-radio, corrects 308
        note: "Mr Exempli Gratia, the night clerk, let us in."
          became "The night clerk let us in."
= 0

$ sanya ledger checkpoint --out july.note
! the checkpoint was written to july.note
= 0

$ rm evidence/searches.yaml
= 0

$ sanya sync --author ana --message "these were an example"
- search example-offices
- search example-radio
0 new, 0 changed, 2 gone, 306 as before; entries 311 to 312
= 0

$ sed -i 's/corroboration: {value: 2/corroboration: {value: 1/' rules/house.yaml
= 0

$ sanya sync --author dara --message "one outside voice is enough"
~ pack rules/house.yaml
0 new, 1 changed, 0 gone, 305 as before; entry 313
= 0

$ sanya status --pledge hun-sen-1999 --as-of 2024-06-30
hun-sen-1999: The prime minister's instructions against trafficking in women...
  Partly delivered              No deadline  trafficking-laws: Draw up several
                                             laws or sub-decrees against traf...
  No evidence, no search known  No deadline  forced-marriage-migrant-labour:
                                             Create measures on forced marria...
  Delivered                     No deadline  adoption-drafts: Prepare draft laws
                                             on the adoption of children abroad
  Not assessable                No deadline  orphans-placed: Find orphans and
                                             place them in orphanages
  Delivered                     No deadline  extradition-treaty: Prepare a
                                             treaty on extradition with other...
  In progress                   No deadline  cases-monitored: Follow every
                                             trafficking case in court and re...
  No evidence, no search known  No deadline  offices-countrywide: Open offices
                                             across the country that take rep...
  Not assessable                No deadline  women-police: Increase the number
                                             of women police officers
  No evidence, no search known  No deadline  radio-and-television: Broadcast how
                                             to prevent child trafficking

Status of 9 actions: 2 Delivered; 1 Partly delivered; 1 In progress; 3 No
                     evidence, no search known; 2 Not assessable
Schedule of 9 actions: 9 No deadline
Shown: 9 of 19 actions
As of 2024-06-30; method: house 1.0.0, rules/house.yaml, hash 29823c0cf242
= 0

$ sanya diff --from 306 --to 308 --as-of 2024-06-30
From  as of 2024-06-30, by 306 entries of the ledger, the last recorded at
      2024-06-30T08:02:00.000Z
To    as of 2024-06-30, by 308 entries of the ledger, the last recorded at
      2024-06-30T08:03:00.000Z

hun-sen-1999/offices-countrywide: Open offices across the country that take
reports and help victims
  Status
    before  No evidence, no search known: no progress is known, and no search is
            logged
    after   No evidence found: searched, last on 2024-06-20, and nothing found
    by      new evidence
    + search example-offices (entry 307, ana: two searches)

hun-sen-1999/radio-and-television: Broadcast how to prevent child trafficking
  Status
    before  No evidence, no search known: no progress is known, and no search is
            logged
    after   No evidence found: searched, last on 2024-06-12, and nothing found
    by      new evidence
    + search example-radio (entry 308, ana: two searches)

2 of 152 answers changed
  2 by new evidence
2 entries recorded between the two
Method: house 1.0.0, rules/house.yaml, hash 7790dc0d1985
= 0

$ sanya diff --from 308 --to 310 --as-of 2024-06-30
From  as of 2024-06-30, by 308 entries of the ledger, the last recorded at
      2024-06-30T08:03:00.000Z
To    as of 2024-06-30, by 310 entries of the ledger, the last recorded at
      2024-06-30T08:04:00.000Z

hun-sen-1999/forced-marriage-migrant-labour: Create measures on forced marriage
and on migrant labour
  Status
    before  No evidence, no search known: no progress is known, and no search is
            logged
    after   No evidence found: searched, last on 2024-06-20, and nothing found
    by      a correction
    ~ search example-offices (entry 309, ben: the post, not the person; and what
      was searched for)

hun-sen-1999/offices-countrywide: Open offices across the country that take
reports and help victims
  Status
    before  No evidence found: searched, last on 2024-06-20, and nothing found
    after   No evidence, no search known: no progress is known, and no search is
            logged
    by      a correction
    ~ search example-offices (entry 309, ben: the post, not the person; and what
      was searched for)

2 of 152 answers changed
  2 by a correction
2 entries recorded between the two
Method: house 1.0.0, rules/house.yaml, hash 7790dc0d1985
= 0

$ sanya diff --from 310 --to 312 --as-of 2024-06-30
From  as of 2024-06-30, by 310 entries of the ledger, the last recorded at
      2024-06-30T08:04:00.000Z
To    as of 2024-06-30, by 312 entries of the ledger, the last recorded at
      2024-06-30T08:05:00.000Z

hun-sen-1999/forced-marriage-migrant-labour: Create measures on forced marriage
and on migrant labour
  Status
    before  No evidence found: searched, last on 2024-06-20, and nothing found
    after   No evidence, no search known: no progress is known, and no search is
            logged
    by      a retraction
    - search example-offices (entry 311, ana: these were an example)

hun-sen-1999/radio-and-television: Broadcast how to prevent child trafficking
  Status
    before  No evidence found: searched, last on 2024-06-12, and nothing found
    after   No evidence, no search known: no progress is known, and no search is
            logged
    by      a retraction
    - search example-radio (entry 312, ana: these were an example)

2 of 152 answers changed
  2 by a retraction
2 entries recorded between the two
Method: house 1.0.0, rules/house.yaml, hash 7790dc0d1985
= 0

$ sanya diff --from 312 --to 313 --as-of 2024-06-30 --question status
From  as of 2024-06-30, by 312 entries of the ledger, the last recorded at
      2024-06-30T08:05:00.000Z
To    as of 2024-06-30, by 313 entries of the ledger, the last recorded at
      2024-06-30T08:06:00.000Z

hun-sen-1999/extradition-treaty: Prepare a treaty on extradition with other
countries
  Status
    before  Reported done by one voice: one outside voice reports it done; 2 are
            needed
    after   Delivered: 1 outside voices report it done
    by      changed rules
    ~ pack rules/house.yaml (entry 313, dara: one outside voice is enough)

1 of 19 answers changed
  1 by changed rules
1 entry recorded between the two
Method: house 1.0.0, rules/house.yaml, hash 7790dc0d1985, then house 1.0.0,
        rules/house.yaml, hash 29823c0cf242
= 0

$ sanya diff --from 306 --as-of 2024-06-30
From  as of 2024-06-30, by 306 entries of the ledger, the last recorded at
      2024-06-30T08:02:00.000Z
To    as of 2024-06-30, by 313 entries of the ledger, the last recorded at
      2024-06-30T08:06:00.000Z

hun-sen-1999/extradition-treaty: Prepare a treaty on extradition with other
countries
  Corroboration
    before  One outside voice: one outside voice reports it done
    after   Corroborated: 1 outside voices report it done
    by      changed rules
    ~ pack rules/house.yaml (entry 313, dara: one outside voice is enough)
  Status
    before  Reported done by one voice: one outside voice reports it done; 2 are
            needed
    after   Delivered: 1 outside voices report it done
    by      changed rules
    ~ pack rules/house.yaml (entry 313, dara: one outside voice is enough)

2 of 152 answers changed
  2 by changed rules
7 entries recorded between the two
Method: house 1.0.0, rules/house.yaml, hash 7790dc0d1985, then house 1.0.0,
        rules/house.yaml, hash 29823c0cf242
= 0

$ sanya report --until 2024-06-30 --known-at 306 --out reports/out/again
reports/out/again/index.html
reports/out/again/report.md
reports/out/again/report.csv
reports/out/again/findings.csv
reports/out/again/report.json
= 0

$ diff -r reports/out/june reports/out/again
= 0

$ sanya ledger export --out entries.ndjson
! the export was written to entries.ndjson
= 0

$ python3 docs/verify.py entries entries.ndjson june.note tracker.pub
306 entries of example.org/trackers/cambodia are those of the checkpoint; 306 show their body
= 0

$ sanya ledger prove --from 306 --to 310 --out growth.json
! the proof was written to growth.json
= 0

$ python3 docs/verify.py proof growth.json tracker.pub
the first 306 of the 310 entries of example.org/trackers/cambodia are as they were
= 0

$ sanya ledger prove 308 --size 310 --out entry.json
! the proof was written to entry.json
= 0

$ python3 docs/verify.py proof entry.json tracker.pub
entry 308 is one of the 310 of example.org/trackers/cambodia
= 0

$ sanya ledger backup before.db
before.db: 313 entries
= 0

$ sqlite3 .sanya/ledger.db "UPDATE entries SET body = replace(body, '2024-06-20', '2024-06-28') WHERE id = 'example-offices'"
! Error: stepping, an entry is never altered
= 1

$ sqlite3 .sanya/ledger.db "DROP TRIGGER entries_stay_as_they_are; UPDATE entries SET body = replace(body, '2024-06-20', '2024-06-28') WHERE id = 'example-offices'"
= 0

$ sanya ledger verify
313 entries, 0 erased, 0 sealed; root bkGx9C/qI0OdGUCk0+q4ptm3tVXNVfkP7hRV0mG6XeM=
! entry 307: the body was edited
! entry 309: the body was edited
! the file: "entries_stay_as_they_are" is missing from the file
= 4

$ sanya ledger restore before.db
the ledger has the 313 entries of before.db
what was there before is in .sanya/ledger-replaced-1.db
= 0

$ sanya ledger verify --checkpoint june.note --key tracker.pub
313 entries, 0 erased, 0 sealed; root bkGx9C/qI0OdGUCk0+q4ptm3tVXNVfkP7hRV0mG6XeM=
every hash is that of its entry; nothing was edited, deleted, inserted or moved
The first 306 entries are those of the checkpoint of
example.org/trackers/cambodia.
Of what was entered after it only a later checkpoint can tell.
= 0

$ sanya ledger erase 308 --author ana --reason "it named a person" --yes
entry 308, search example-radio, was erased; entry 314 says so
! The body of entry 308 goes out of the ledger for good. This cannot reach
! backups, exports, reports, the YAML files, copies that others hold, or old
! blocks of the disk: those are yours to see to.
= 0

$ sanya status --pledge hun-sen-1999 --as-of 2024-06-30 --known-at 308
hun-sen-1999: The prime minister's instructions against trafficking in women...
  Partly delivered              No deadline  trafficking-laws: Draw up several
                                             laws or sub-decrees against traf...
  No evidence, no search known  No deadline  forced-marriage-migrant-labour:
                                             Create measures on forced marria...
  Delivered                     No deadline  adoption-drafts: Prepare draft laws
                                             on the adoption of children abroad
  Not assessable                No deadline  orphans-placed: Find orphans and
                                             place them in orphanages
  Reported done by one voice    No deadline  extradition-treaty: Prepare a
                                             treaty on extradition with other...
  In progress                   No deadline  cases-monitored: Follow every
                                             trafficking case in court and re...
  No evidence found             No deadline  offices-countrywide: Open offices
                                             across the country that take rep...
  Not assessable                No deadline  women-police: Increase the number
                                             of women police officers
  No evidence, no search known  No deadline  radio-and-television: Broadcast how
                                             to prevent child trafficking

Status of 9 actions: 1 Delivered; 1 Reported done by one voice; 1 Partly
                     delivered; 1 In progress; 1 No evidence found; 2 No
                     evidence, no search known; 2 Not assessable
Schedule of 9 actions: 9 No deadline
Shown: 9 of 19 actions
As of 2024-06-30; method: house 1.0.0, rules/house.yaml, hash 7790dc0d1985

In the ledger and not counted
  search example-radio, entry 308: erased on 2024-06-30 by ana: it named a
  person
! 1 entry erased and not counted
= 0

$ rm before.db
= 0

$ rm entries.ndjson
= 0

$ rm entry.json
= 0

$ rm .sanya/ledger-replaced-1.db
= 0

$ sanya ledger verify --checkpoint july.note --key tracker.pub
314 entries, 1 erased, 0 sealed; root 1TUnr5BsWF9lBoDjb8NRvCtRTXVS71JrV62vU0I2pNc=
every hash is that of its entry; nothing was edited, deleted, inserted or moved
The first 310 entries are those of the checkpoint of
example.org/trackers/cambodia.
Of what was entered after it only a later checkpoint can tell.
= 0
