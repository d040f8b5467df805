The tracker as a folder of tables. A text that a spreadsheet would calculate is made harmless, and comes back as it was when it is imported.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ rules/house.yaml

== notes.yaml
mapping: notes
language: 1
make:
  - search: {id: "{id}-again", pledge: taps, day: 2024-06-01, by: ana, where: [here], found: nothing, note: {field: note}}
    when: [{field: id, is: wells-opened}]

$ replace commitments.yaml "The ministry says that all ten wells are open." "=HYPERLINK(1)"
= 0

$ sanya export csv --out tables --licence CC-BY-4.0
tables/pledges.csv
tables/actions.csv
tables/owners.csv
tables/answers.csv
tables/overrides.csv
tables/rollups.csv
tables/institutions.csv
tables/people.csv
tables/posts.csv
tables/sources.csv
tables/findings.csv
tables/bearings.csv
tables/readings.csv
tables/searches.csv
tables/replies.csv
tables/corrections.csv
tables/indicators.csv
tables/mandates.csv
tables/places.csv
tables/scales.csv
tables/csv-metadata.json
tables/datapackage.json
! 1 warning, which `sanya check` shows
= 0

$ cat tables/pledges.csv
id,title,made_by,made_by_name,made_on,source,text,clarity,points_announced,actions,mandate,places,note
schools,Clean water in every school,ito,A. Ito,2019-03-01,speech,partial,clear,5,3,,,
taps,Taps for the villages,mow,Ministry of Works,2019-03-01,speech,published,clear,,1,,,
= 0

$ cat tables/actions.csv
id,title,answer,answers,certain,because,due,due_by,pledge,pledge_title,text,kind,lead,lead_names,partner,co_funder,funded_by,target_indicator,target_comparison,target_value,recurrence,condition,depends_on,repeats,supersedes,polarity,parts,places,lacks,note,answer_schedule,answer_official_claim,answer_corroboration,answer_freshness,answer_target,answer_status
schools/wells,Dig a well at each of the ten schools without water,Reported done by one voice or Delivered,reported; delivered,false,"one outside voice reports it done; 2 are needed
1 to 2 outside voices report it done",2020,2020-12-31,schools,Clean water in every school,,building,mow,Ministry of Works,moh,,,,,,,,,,,change,,,,,Late or On time,Says it is done,One outside voice or Corroborated,Stale,No quantity promised,Reported done by one voice or Delivered
schools/law,Bring a law on drinking water,Stalled,stalled,true,last sign of progress: 2022-04-01 to 2022-04-30; a search on 2024-06-10 found nothing,,,schools,Clean water in every school,,legislation,mow,Ministry of Works,,,,,,,,,,,,change,,,,,No deadline,Says it is under way,Nobody reports it done,Stale,No quantity promised,Stalled
schools/tests,Test the water of every school each year,"No evidence, no search known",never_looked,true,"no progress is known, and no search is logged",,,schools,Clean water in every school,,monitoring,,,moh,,,,,,P12M,,,,,change,,,,,No deadline,Says nothing,Nobody reports it done,No sign,No quantity promised,"No evidence, no search known"
taps/villages,Bring taps to the villages along the river,"No evidence, no search known",never_looked,true,"no progress is known, and no search is logged",,,taps,Taps for the villages,,building,,,,,,,,,,,,,,change,,,,,No deadline,Says nothing,Nobody reports it done,No sign,No quantity promised,"No evidence, no search known"
= 0

$ cat tables/owners.csv
action,action_title,institution,institution_name,role,answer
schools/wells,Dig a well at each of the ten schools without water,mow,Ministry of Works,lead,Reported done by one voice or Delivered
schools/wells,Dig a well at each of the ten schools without water,moh,Ministry of Health,partner,Reported done by one voice or Delivered
schools/law,Bring a law on drinking water,mow,Ministry of Works,lead,Stalled
schools/tests,Test the water of every school each year,moh,Ministry of Health,partner,"No evidence, no search known"
= 0

$ cat tables/bearings.csv
finding,number,action,pledge,bearing,aspect,milestone,extent,parts,link,reason,relation,voice,note
law-drafted,1,schools/law,schools,supports,output,drafted,whole,,stated,,owner,mor,A draft lies in the ministry.
wells-opened,1,schools/wells,schools,supports,output,built,whole,,stated,,owner,mow,'=HYPERLINK(1)
wells-reported,1,schools/wells,schools,supports,output,built,whole,,possible,It may speak of the wells of an earlier plan.,independent,lake-times,The newspaper counts ten new wells.
wells-seen,1,schools/wells,schools,supports,output,built,whole,,inferred,The article names the schools and not the plan.,independent,water-watch,Water Watch found ten new wells.
= 0

$ sanya import --map notes.yaml --out again.yaml tables/findings.csv
tables/findings.csv: csv, UTF-8, commas
rows: 4 in; 1 used, 3 passed over, 0 refused
made: 1 search
not made: search (3 times)
fields not read: happened_from (4 rows), happened_by (4 rows), source (4 rows),
                 published (4 rows), claimant (4 rows), claimant_name (4 rows),
                 happened (3 rows), url (1 row)
1 new, 0 changed, 0 gone, 0 as before; again.yaml
! commitments.yaml:44:25: warning: mow was split into mor, mol: which of them answers for this action? [successor-unnamed]
!           owners: {lead: [mow]}
!                           ^~~
!   help: add `successors: {mow: mor}`, or the other
= 0

$ cat again.yaml
# Written by `sanya import`, and written anew by it: what is changed here by hand is lost.
searches:
  - id: wells-opened-again
    pledge: taps
    day: 2024-06-01
    by: ana
    where:
      - here
    note: "=HYPERLINK(1)"
= 0

$ sanya export csv
! sanya export csv: a folder of tables is written with --out
!   help: name it, as in the example
= 2

$ sanya export csv --out tables --licence CC-BY-40
! sanya: "CC-BY-40" of --licence is no licence that is known
!   help: did you mean "CC-BY-4.0"?
= 2

$ sanya export csv --out tables --licence "all rights"
! sanya: "all rights" of --licence is no licence that is known
!   help: write an SPDX id of a licence of data, as CC-BY-4.0, or its address
= 2

$ sanya export csv --out tables --with-gaps --licence CC-BY-4.0
tables/pledges.csv
tables/actions.csv
tables/owners.csv
tables/answers.csv
tables/overrides.csv
tables/rollups.csv
tables/gaps.csv
tables/fragility.csv
tables/institutions.csv
tables/people.csv
tables/posts.csv
tables/sources.csv
tables/findings.csv
tables/bearings.csv
tables/readings.csv
tables/searches.csv
tables/replies.csv
tables/corrections.csv
tables/indicators.csv
tables/mandates.csv
tables/places.csv
tables/scales.csv
tables/csv-metadata.json
tables/datapackage.json
! 1 warning, which `sanya check` shows
= 0

$ sanya export csv --out tables
tables/pledges.csv
tables/actions.csv
tables/owners.csv
tables/answers.csv
tables/overrides.csv
tables/rollups.csv
tables/institutions.csv
tables/people.csv
tables/posts.csv
tables/sources.csv
tables/findings.csv
tables/bearings.csv
tables/readings.csv
tables/searches.csv
tables/replies.csv
tables/corrections.csv
tables/indicators.csv
tables/mandates.csv
tables/places.csv
tables/scales.csv
tables/csv-metadata.json
tables/datapackage.json
! 1 warning, which `sanya check` shows
! fragility.csv stands there as well, and is not of this export
! gaps.csv stands there as well, and is not of this export
= 0
