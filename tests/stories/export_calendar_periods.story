A duty that comes back is in the calendar once a period, each time with its own id, and all changes of an answer within the time.

@ rules/ladders.yaml
== rules/small.yaml
pack: small
version: 1.0.0
language: 1
follows: {title: A small method}
ladders: [monitoring]
measures:
  reports: {count: findings, where: {bearing: supports, stage: ">= delivered"}, label: {en: reports}}
questions:
  status:
    label: {en: Report}
    scale: {made: {label: {en: Made}}, late: {label: {en: Late}}, open: {label: {en: Open}}, waiting: {label: {en: Waiting}}}
    rules:
      - {answer: made, when: [reports >= 1], because: {en: it was made}}
      - {answer: late, when: [as_of > pledge.made_on + 24 months], because: {en: two years have passed}}
      - {answer: open, when: [as_of > pledge.made_on + 12 months], because: {en: a year has passed}}
      - {answer: waiting, otherwise: true, because: {en: there is time}}
== commitments.yaml
tracker: {id: reports, title: Reports, country: KH}
institutions:
  - {id: works, name: Ministry of Works, sector: ministry, country: KH}
sources:
  - {id: decree, kind: official_act, publisher: works, title: A decree, published: 2020-01-01}
pledges:
  - id: reporting
    title: Reporting
    made_by: works
    made_on: 2020-01-01
    source: decree
    actions:
      - {id: yearly, title: Report every year, kind: monitoring, owners: {lead: [works]}, recurrence: {every: P1Y, from: 2020-01-01, until: 2022-12-31, grace: P1M}}

$ sanya gaps --due-within 4y --as-of 2020-06-30 --pack rules/small.yaml
2021-01-02  reporting/yearly: Report becomes Open; until then Waiting
2021-01-31  reporting/yearly@2020-01-01: the deadline
2022-01-02  reporting/yearly: Report becomes Late; until then Open
2022-01-31  reporting/yearly@2021-01-01: the deadline
2023-01-31  reporting/yearly@2022-01-01: the deadline

Within 48 months of 2020-06-30, if nothing is added to the record; method: small
       1.0.0, rules/small.yaml, hash 02a1b2af3736
= 0

$ sanya export calendar --within 4y --as-of 2021-01-31 --pack rules/small.yaml
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Sanya//Sanya//EN
X-WR-CALNAME:Reports
BEGIN:VEVENT
UID:reporting/yearly@2020-01-01/deadline@reports
DTSTAMP:20210131T000000Z
DTSTART;VALUE=DATE:20210131
SUMMARY:Report every year\, the period from 2020-01-01: the deadline
DESCRIPTION:reporting/yearly@2020-01-01\nAs of 2021-01-31\, if nothing is a
 dded to the record. Method: small 1.0.0\, hash 02a1b2af3736.
CATEGORIES:Recurring duty
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:reporting/yearly/status/late@reports
DTSTAMP:20210131T000000Z
DTSTART;VALUE=DATE:20220102
SUMMARY:Report every year: Report becomes Late\; until then Open
DESCRIPTION:reporting/yearly\nAs of 2021-01-31\, if nothing is added to the
  record. Method: small 1.0.0\, hash 02a1b2af3736.
CATEGORIES:Change of an answer
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:reporting/yearly@2021-01-01/deadline@reports
DTSTAMP:20210131T000000Z
DTSTART;VALUE=DATE:20220131
SUMMARY:Report every year\, the period from 2021-01-01: the deadline
DESCRIPTION:reporting/yearly@2021-01-01\nAs of 2021-01-31\, if nothing is a
 dded to the record. Method: small 1.0.0\, hash 02a1b2af3736.
CATEGORIES:Recurring duty
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:reporting/yearly@2022-01-01/deadline@reports
DTSTAMP:20210131T000000Z
DTSTART;VALUE=DATE:20230131
SUMMARY:Report every year\, the period from 2022-01-01: the deadline
DESCRIPTION:reporting/yearly@2022-01-01\nAs of 2021-01-31\, if nothing is a
 dded to the record. Method: small 1.0.0\, hash 02a1b2af3736.
CATEGORIES:Recurring duty
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
= 0
