A report is written where it is asked for.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

$ sanya report --format csv
reports/out/report.csv
reports/out/findings.csv
! 1 warning, which `sanya check` shows
= 0

$ cat reports/out/report.csv
action,title,pledge,pledge_title,kind,lead,partners,due,answers,answer_text,because,other_answers,open,inferred,uncertain_date,findings,sources,as_of,method,approval,overrides
schools/wells,Dig a well at each of the ten schools without water,schools,Clean water in every school,Building or works,Ministry of Works,Ministry of Health,2020,claimed; delivered,Claimed or Delivered,"it is reported done, by too few",schedule: Late or On time,possibly,yes,yes,3,opening; visit,2024-06-30,small 1.0.0 5ababf4713627647ab05c1df080c0bd56b651f1e977af3602d8762c91eb4a94a,draft,none
schools/law,Bring a law on drinking water,schools,Clean water in every school,Law or regulation,Ministry of Works,none,none,open,Open,nobody reports it done,schedule: No deadline,yes,no,no,1,plan,2024-06-30,small 1.0.0 5ababf4713627647ab05c1df080c0bd56b651f1e977af3602d8762c91eb4a94a,draft,none
schools/tests,Test the water of every school each year,schools,Clean water in every school,Monitoring and reporting,none,Ministry of Health,none,open,Open,nobody reports it done,schedule: No deadline,yes,no,no,0,none,2024-06-30,small 1.0.0 5ababf4713627647ab05c1df080c0bd56b651f1e977af3602d8762c91eb4a94a,draft,none
taps/villages,Bring taps to the villages along the river,taps,Taps for the villages,Building or works,none,none,none,open,Open,nobody reports it done,schedule: No deadline,yes,no,no,0,none,2024-06-30,small 1.0.0 5ababf4713627647ab05c1df080c0bd56b651f1e977af3602d8762c91eb4a94a,draft,none
= 0

$ sanya report --from 2024-01-01 --until 2024-06-30 --format json --format md --out printed
printed/report.json
printed/report.md
! 1 warning, which `sanya check` shows
= 0

$ sanya report --format csv --stdout
action,title,pledge,pledge_title,kind,lead,partners,due,answers,answer_text,because,other_answers,open,inferred,uncertain_date,findings,sources,as_of,method,approval,overrides
schools/wells,Dig a well at each of the ten schools without water,schools,Clean water in every school,Building or works,Ministry of Works,Ministry of Health,2020,claimed; delivered,Claimed or Delivered,"it is reported done, by too few",schedule: Late or On time,possibly,yes,yes,3,opening; visit,2024-06-30,small 1.0.0 5ababf4713627647ab05c1df080c0bd56b651f1e977af3602d8762c91eb4a94a,draft,none
schools/law,Bring a law on drinking water,schools,Clean water in every school,Law or regulation,Ministry of Works,none,none,open,Open,nobody reports it done,schedule: No deadline,yes,no,no,1,plan,2024-06-30,small 1.0.0 5ababf4713627647ab05c1df080c0bd56b651f1e977af3602d8762c91eb4a94a,draft,none
schools/tests,Test the water of every school each year,schools,Clean water in every school,Monitoring and reporting,none,Ministry of Health,none,open,Open,nobody reports it done,schedule: No deadline,yes,no,no,0,none,2024-06-30,small 1.0.0 5ababf4713627647ab05c1df080c0bd56b651f1e977af3602d8762c91eb4a94a,draft,none
taps/villages,Bring taps to the villages along the river,taps,Taps for the villages,Building or works,none,none,none,open,Open,nobody reports it done,schedule: No deadline,yes,no,no,0,none,2024-06-30,small 1.0.0 5ababf4713627647ab05c1df080c0bd56b651f1e977af3602d8762c91eb4a94a,draft,none
! 1 warning, which `sanya check` shows
= 0

$ sanya report --stdout
! sanya: --stdout writes one format
!   help: name it, as in --format md
= 2

$ sanya report --stdout --out x --format md
! sanya: --stdout and --out do not go together
!   help: leave one out
= 2

$ sanya report --from 2024-01-01 --until 2023-01-01
! 1 warning, which `sanya check` shows
! sanya: the period ends on 2023-01-01, before it begins on 2024-01-01
!   help: give --from a day before --until
= 2

$ sanya report --format pdf
! sanya: "pdf" is no value of --format
!   help: write one of: html, md, csv, json
= 2
