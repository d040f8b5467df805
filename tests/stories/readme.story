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
rules/house.yaml:84:46: error: `where` holds tests of fields, and "in" is none [unknown-name]
  ...t_delivery:  {latest: happened, where: {in: support, stage: ">= delivered"}, label: {en: last delive...
                                             ^~
  help: a set is named beside `where`: `in` or `except` in a set, `of` in a measure
rules/house.yaml:87:46: error: `where` holds tests of fields, and "in" is none [unknown-name]
  ...t_undone:    {latest: happened, where: {in: output, effect: undoes}, label: {en: day it was undone}}
                                             ^~
  help: a set is named beside `where`: `in` or `except` in a set, `of` in a measure
rules/house.yaml:88:46: error: `where` holds tests of fields, and "in" is none [unknown-name]
  ...t_ended:     {latest: happened, where: {in: output, effect: ends}, label: {en: day it was given up}}
                                             ^~
  help: a set is named beside `where`: `in` or `except` in a set, `of` in a measure
rules/house.yaml:89:46: error: `where` holds tests of fields, and "in" is none [unknown-name]
  ...t_progress:  {latest: happened, where: {in: support, stage: ">= planned"}, label: {en: last sign of ...
                                             ^~
  help: a set is named beside `where`: `in` or `except` in a set, `of` in a measure
rules/house.yaml:90:45: error: `where` holds tests of fields, and "in" is none [unknown-name]
  ...gun:          {count: findings, where: {in: support, stage: ">= started"}, label: {en: findings that...
                                             ^~
  help: a set is named beside `where`: `in` or `except` in a set, `of` in a measure
rules/house.yaml:91:45: error: `where` holds tests of fields, and "in" is none [unknown-name]
  ...anned:        {count: findings, where: {in: support, stage: ">= planned"}, label: {en: findings that...
                                             ^~
  help: a set is named beside `where`: `in` or `except` in a set, `of` in a measure
rules/house.yaml:92:45: error: `where` holds tests of fields, and "in" is none [unknown-name]
  ...nounced:      {count: findings, where: {in: support, stage: ">= announced"}, label: {en: findings th...
                                             ^~
  help: a set is named beside `where`: `in` or `except` in a set, `of` in a measure
7 errors in 1 file
= 1

$ sanya status --tracker wells --as-of 2024-06-30 --pack rules/house.yaml
! rules/house.yaml:84:46: error: `where` holds tests of fields, and "in" is none [unknown-name]
!   ...t_delivery:  {latest: happened, where: {in: support, stage: ">= delivered"}, label: {en: last delive...
!                                              ^~
!   help: a set is named beside `where`: `in` or `except` in a set, `of` in a measure
! rules/house.yaml:87:46: error: `where` holds tests of fields, and "in" is none [unknown-name]
!   ...t_undone:    {latest: happened, where: {in: output, effect: undoes}, label: {en: day it was undone}}
!                                              ^~
!   help: a set is named beside `where`: `in` or `except` in a set, `of` in a measure
! rules/house.yaml:88:46: error: `where` holds tests of fields, and "in" is none [unknown-name]
!   ...t_ended:     {latest: happened, where: {in: output, effect: ends}, label: {en: day it was given up}}
!                                              ^~
!   help: a set is named beside `where`: `in` or `except` in a set, `of` in a measure
! rules/house.yaml:89:46: error: `where` holds tests of fields, and "in" is none [unknown-name]
!   ...t_progress:  {latest: happened, where: {in: support, stage: ">= planned"}, label: {en: last sign of ...
!                                              ^~
!   help: a set is named beside `where`: `in` or `except` in a set, `of` in a measure
! rules/house.yaml:90:45: error: `where` holds tests of fields, and "in" is none [unknown-name]
!   ...gun:          {count: findings, where: {in: support, stage: ">= started"}, label: {en: findings that...
!                                              ^~
!   help: a set is named beside `where`: `in` or `except` in a set, `of` in a measure
! rules/house.yaml:91:45: error: `where` holds tests of fields, and "in" is none [unknown-name]
!   ...anned:        {count: findings, where: {in: support, stage: ">= planned"}, label: {en: findings that...
!                                              ^~
!   help: a set is named beside `where`: `in` or `except` in a set, `of` in a measure
! rules/house.yaml:92:45: error: `where` holds tests of fields, and "in" is none [unknown-name]
!   ...nounced:      {count: findings, where: {in: support, stage: ">= announced"}, label: {en: findings th...
!                                              ^~
!   help: a set is named beside `where`: `in` or `except` in a set, `of` in a measure
! 7 errors; nothing is answered from faulty files
= 1

$ sanya status --tracker confirmed --as-of 2024-06-30 --pack rules/house.yaml
! rules/house.yaml:84:46: error: `where` holds tests of fields, and "in" is none [unknown-name]
!   ...t_delivery:  {latest: happened, where: {in: support, stage: ">= delivered"}, label: {en: last delive...
!                                              ^~
!   help: a set is named beside `where`: `in` or `except` in a set, `of` in a measure
! rules/house.yaml:87:46: error: `where` holds tests of fields, and "in" is none [unknown-name]
!   ...t_undone:    {latest: happened, where: {in: output, effect: undoes}, label: {en: day it was undone}}
!                                              ^~
!   help: a set is named beside `where`: `in` or `except` in a set, `of` in a measure
! rules/house.yaml:88:46: error: `where` holds tests of fields, and "in" is none [unknown-name]
!   ...t_ended:     {latest: happened, where: {in: output, effect: ends}, label: {en: day it was given up}}
!                                              ^~
!   help: a set is named beside `where`: `in` or `except` in a set, `of` in a measure
! rules/house.yaml:89:46: error: `where` holds tests of fields, and "in" is none [unknown-name]
!   ...t_progress:  {latest: happened, where: {in: support, stage: ">= planned"}, label: {en: last sign of ...
!                                              ^~
!   help: a set is named beside `where`: `in` or `except` in a set, `of` in a measure
! rules/house.yaml:90:45: error: `where` holds tests of fields, and "in" is none [unknown-name]
!   ...gun:          {count: findings, where: {in: support, stage: ">= started"}, label: {en: findings that...
!                                              ^~
!   help: a set is named beside `where`: `in` or `except` in a set, `of` in a measure
! rules/house.yaml:91:45: error: `where` holds tests of fields, and "in" is none [unknown-name]
!   ...anned:        {count: findings, where: {in: support, stage: ">= planned"}, label: {en: findings that...
!                                              ^~
!   help: a set is named beside `where`: `in` or `except` in a set, `of` in a measure
! rules/house.yaml:92:45: error: `where` holds tests of fields, and "in" is none [unknown-name]
!   ...nounced:      {count: findings, where: {in: support, stage: ">= announced"}, label: {en: findings th...
!                                              ^~
!   help: a set is named beside `where`: `in` or `except` in a set, `of` in a measure
! 7 errors; nothing is answered from faulty files
= 1

$ sanya why ten-wells/drill --tracker confirmed --as-of 2024-06-30 --pack rules/house.yaml
! rules/house.yaml:84:46: error: `where` holds tests of fields, and "in" is none [unknown-name]
!   ...t_delivery:  {latest: happened, where: {in: support, stage: ">= delivered"}, label: {en: last delive...
!                                              ^~
!   help: a set is named beside `where`: `in` or `except` in a set, `of` in a measure
! rules/house.yaml:87:46: error: `where` holds tests of fields, and "in" is none [unknown-name]
!   ...t_undone:    {latest: happened, where: {in: output, effect: undoes}, label: {en: day it was undone}}
!                                              ^~
!   help: a set is named beside `where`: `in` or `except` in a set, `of` in a measure
! rules/house.yaml:88:46: error: `where` holds tests of fields, and "in" is none [unknown-name]
!   ...t_ended:     {latest: happened, where: {in: output, effect: ends}, label: {en: day it was given up}}
!                                              ^~
!   help: a set is named beside `where`: `in` or `except` in a set, `of` in a measure
! rules/house.yaml:89:46: error: `where` holds tests of fields, and "in" is none [unknown-name]
!   ...t_progress:  {latest: happened, where: {in: support, stage: ">= planned"}, label: {en: last sign of ...
!                                              ^~
!   help: a set is named beside `where`: `in` or `except` in a set, `of` in a measure
! rules/house.yaml:90:45: error: `where` holds tests of fields, and "in" is none [unknown-name]
!   ...gun:          {count: findings, where: {in: support, stage: ">= started"}, label: {en: findings that...
!                                              ^~
!   help: a set is named beside `where`: `in` or `except` in a set, `of` in a measure
! rules/house.yaml:91:45: error: `where` holds tests of fields, and "in" is none [unknown-name]
!   ...anned:        {count: findings, where: {in: support, stage: ">= planned"}, label: {en: findings that...
!                                              ^~
!   help: a set is named beside `where`: `in` or `except` in a set, `of` in a measure
! rules/house.yaml:92:45: error: `where` holds tests of fields, and "in" is none [unknown-name]
!   ...nounced:      {count: findings, where: {in: support, stage: ">= announced"}, label: {en: findings th...
!                                              ^~
!   help: a set is named beside `where`: `in` or `except` in a set, `of` in a measure
! 7 errors; nothing is answered from faulty files
= 1
