A pack of another's method: no question named status, none named schedule, a value beside the answers.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml

== rules/votes.yaml
pack: votes
version: 2.0.0
language: 1
follows: {title: Counting what is said, url: "https://example.org/votes"}
ladders: [building, legislation, monitoring]
headline: verdict
measures:
  for_it: {count: findings, where: {bearing: supports}, label: {en: statements for it}}
  against_it: {count: findings, where: {bearing: contradicts}, label: {en: statements against it}}
questions:
  heard:
    label: {en: "Heard of, or not"}
    scale: {heard: {label: {en: "Heard of, once or more"}}, unheard: {label: {en: Never heard of}}}
    rules:
      - {answer: heard, when: [for_it >= 1]}
      - {answer: unheard, otherwise: true}
  verdict:
    label: {en: Verdict}
    scale:
      in_line: {label: {en: "In line, as far as known"}, better_than: not_yet, closed: true}
      against: {label: {en: Against}}
      not_yet: {label: {en: No act yet}}
    rules:
      - {answer: against, when: [against_it >= 1]}
      - {answer: in_line, when: [for_it >= 2]}
      - {answer: not_yet, otherwise: true}
  statements: {label: {en: Statements}, value: for_it, unit: statements}

$ sanya status --pack rules/votes.yaml
schools: Clean water in every school
  In line, as far as known  Heard of, once or more  wells: Dig a well at each of
                                                    the ten schools without w...
  No act yet                Heard of, once or more  law: Bring a law on drinking
                                                    water
  No act yet                Never heard of          tests: Test the water of
                                                    every school each year
  2 of 5 announced points not known to be published

taps: Taps for the villages
  No act yet                Never heard of          villages: Bring taps to the
                                                    villages along the river

Verdict of 4 actions: 1 In line, as far as known; 3 No act yet
Heard of, or not of 4 actions: 2 Heard of, once or more; 2 Never heard of
Announced points not known to be published: 2 of 5
As of 2024-06-30; method: votes 2.0.0, rules/votes.yaml, hash 29dc461bed34
! 6 warnings, which `sanya check` shows
= 0

$ sanya status --pack rules/votes.yaml --question statements --pledge taps
taps: Taps for the villages
  0 statements  villages: Bring taps to the villages along the river

Shown: 1 of 4 actions
As of 2024-06-30; method: votes 2.0.0, rules/votes.yaml, hash 29dc461bed34
! 6 warnings, which `sanya check` shows
= 0

$ sanya why law --pack rules/votes.yaml
schools/law: Bring a law on drinking water
  pledge   Clean water in every school, made by A. Ito (2019-03-01)
  source   The River Post, "Water for all", 2019-03-02
  lead     Ministry of Works
  due      no deadline was given

Verdict: No act yet
  holds for ever if nothing is added
  the rule (rules/votes.yaml:26)
    it answers where no rule above it does
  rules above it, and what fails them
    Against
      against_it >= 1: does not hold
        - statements against it (against_it): 0
    In line, as far as known
      for_it >= 2: does not hold
        - statements for it (for_it): 1 [1]

Heard of, or not: Heard of, once or more
  holds for ever if nothing is added
  the rule (rules/votes.yaml:15)
    for_it >= 1: holds
      - statements for it (for_it): 1 [1]

Statements: 1 statements
  holds for ever if nothing is added
  statements for it (for_it): 1 [1]

What it cites
  [1]  law-drafted: A draft lies in the ministry.
       dated by its publication; supports "a draft exists"; said by Ministry of
       Rivers (owner)
       The Lake Times, title not known, 2022-04

What is not certain in it
  [1]  its date or value is known within bounds only: 2022-04

How easily it would fall
  - no voice that falls silent would change it
  - borne out by nobody outside, only said by its own side: law-drafted

What is missing
  - for In line, as far as known: one voice of any side that reports the step
    "announced"

By which method
  votes 2.0.0, rules/votes.yaml, hash 29dc461bed34; follows Counting what is
  said
  as of 2024-06-30, from all sources, whenever published
! 6 warnings, which `sanya check` shows
= 0

$ sanya gaps law --pack rules/votes.yaml
Not settled: 1 of 1 action
  schools/law: No act yet
    - for In line, as far as known: one voice of any side that reports the step
      "announced"

Announced and not known to be published
  schools: 2 of 5 points

As of 2024-06-30; method: votes 2.0.0, rules/votes.yaml, hash 29dc461bed34
! 6 warnings, which `sanya check` shows
= 0

$ sanya audit --pack rules/votes.yaml
Ministry of Health
  leads 0 and is partner in 2 of 4 actions; findings that concern these: 3 of 4;
  findings in which it speaks itself, on whatever: 0
  partner  schools/wells: In line, as far as known
  partner  schools/tests: No act yet

Ministry of Works
  leads 2 and is partner in 0 of 4 actions; findings that concern these: 4 of 4;
  findings in which it speaks itself, on whatever: 1
  answers of those it leads: 1 In line, as far as known; 1 No act yet
  leads    schools/wells: In line, as far as known
             answers now: Ministry of Rivers
             answerable when the deadline passed: Minister of Works
  leads    schools/law: No act yet
             it no longer exists, and no successor is named

What the register leaves open, of all actions
  no owner named: 1 of 4
    - taps/villages: Bring taps to the villages along the river
  partners only, nobody leads: 1 of 4
    - schools/tests: Test the water of every school each year
  several lead: 0 of 4
  an owner is gone and no successor named: 1 of 4
    - schools/law: Ministry of Works
  owners that no finding quotes: 1 of 2
    - Ministry of Health

As of 2024-06-30; method: votes 2.0.0, rules/votes.yaml, hash 29dc461bed34
! 6 warnings, which `sanya check` shows
= 0

$ sanya report --pack rules/votes.yaml --from 2024-01-01 --until 2024-06-30 --format csv --stdout
action,title,pledge,pledge_title,kind,lead,partners,due,answers,answer_text,because,other_answers,open,inferred,uncertain_date,findings,sources,as_of,method,approval,overrides
schools/wells,Dig a well at each of the ten schools without water,schools,Clean water in every school,Building or works,Ministry of Works,Ministry of Health,2020,in_line,"In line, as far as known",none,"heard: Heard of, once or more; statements: 2 to 3 statements",no,yes,yes,3,opening; visit,2024-06-30,votes 2.0.0 29dc461bed34c527c8287e8e9b6281bcd8c1ae5365dcbafcbb877586311b08e2,draft,none
schools/law,Bring a law on drinking water,schools,Clean water in every school,Law or regulation,Ministry of Works,none,none,not_yet,No act yet,none,"heard: Heard of, once or more; statements: 1 statements",yes,no,no,1,plan,2024-06-30,votes 2.0.0 29dc461bed34c527c8287e8e9b6281bcd8c1ae5365dcbafcbb877586311b08e2,draft,none
schools/tests,Test the water of every school each year,schools,Clean water in every school,Monitoring and reporting,none,Ministry of Health,none,not_yet,No act yet,none,heard: Never heard of; statements: 0 statements,yes,no,no,0,none,2024-06-30,votes 2.0.0 29dc461bed34c527c8287e8e9b6281bcd8c1ae5365dcbafcbb877586311b08e2,draft,none
taps/villages,Bring taps to the villages along the river,taps,Taps for the villages,Building or works,none,none,none,not_yet,No act yet,none,heard: Never heard of; statements: 0 statements,yes,no,no,0,none,2024-06-30,votes 2.0.0 29dc461bed34c527c8287e8e9b6281bcd8c1ae5365dcbafcbb877586311b08e2,draft,none
! 6 warnings, which `sanya check` shows
= 0

$ sanya report --pack rules/votes.yaml --from 2024-01-01 --until 2024-06-30 --out out
out/index.html
out/report.md
out/report.csv
out/findings.csv
out/report.json
! 6 warnings, which `sanya check` shows
= 0
