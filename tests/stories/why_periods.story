A duty that comes back is told period by period, and one question in full.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

$ sanya why tests
schools/tests: Test the water of every school each year
  pledge   Clean water in every school, made by A. Ito (2019-03-01)
  source   The River Post, "Water for all", 2019-03-02
  partner  Ministry of Health
  due      every 12 months

Status: Open
  nobody reports it done
  holds for ever if nothing is added
  the rule (rules/house.yaml:46)
    it answers where no rule above it does
  rules above it, and what fails them
    Delivered
      confirmed >= 2: does not hold
        - outside voices that report it done (confirmed): 0
    Claimed
      claims >= 1: does not hold
        - reports that it is done (claims): 0

Schedule: No deadline
  no day was promised
  holds for ever if nothing is added
  the rule (rules/house.yaml:24)
    action.due is absent: holds
      - action.due is absent

Duty, period by period
  from 2022-01-01: Unmet
  from 2023-01-01: Unmet

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
! 1 warning, which `sanya check` shows
= 0

$ sanya why tests --question duty
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
! 1 warning, which `sanya check` shows
= 0

$ sanya why schools/wells --question schedule
schools/wells: Dig a well at each of the ten schools without water
  pledge   Clean water in every school, made by A. Ito (2019-03-01)
  source   The River Post, "Water for all", 2019-03-02
  lead     Ministry of Works
  partner  Ministry of Health
  due      2020

Schedule: Late or On time
  first reported done between 2020-11-04 and 2021-02-10
  holds for ever if nothing is added
  the rule (rules/house.yaml:26)
    first_done > action.due: may hold
      - the first report of delivery (first_done): 2020-11-04 to 2021-02-10
        [1][2?][3]
      - action.due is 2020-12-31
  what else it could be
    On time, if wells-opened, wells-reported, wells-seen happened on 2020-11-04
      first reported done between 2020-11-04 and 2021-02-10
      first_done <= action.due: may hold
        - the first report of delivery (first_done): 2020-11-04 to 2021-02-10
          [1][2?][3]
        - action.due is 2020-12-31
  rules above it, and what fails them
    No deadline
      action.due is absent: does not hold
        - action.due is 2020-12-31

What it cites
  [1]  wells-opened: The ministry says that all ten wells are open.
       happened 2020-11-04; supports "built"; said by Ministry of Works (owner)
       The River Post, "Wells opened", 2020-11-05, https://example.org/opened
  [2]  wells-reported: The newspaper counts ten new wells.
       happened 2020-12, uncertain; supports "built"; said by The Lake Times
       (independent)
       The Lake Times, "A look at the wells", 2021-02-10
  [3]  wells-seen: Water Watch found ten new wells.
       happened about 2021-01; supports "built"; said by Water Watch
       (independent)
       The Lake Times, "A look at the wells", 2021-02-10

What is not certain in it
  [1]  another account of the same thing says otherwise
  [2]  may or may not be about this: It may speak of the wells of an earlier
       plan.
  [2]  its date or value is known within bounds only: 2020-12, uncertain
  [2]  its date is doubted: 2020-12, uncertain
  [2]  another account of the same thing says otherwise
  [3]  we link it to this, its source does not: The article names the schools
       and not the plan.
  [3]  its date or value is known within bounds only: about 2021-01
  [3]  another account of the same thing says otherwise

How easily it would fall
  - without The Lake Times: Claimed
  - without Water Watch: Claimed

What is missing
  - for Delivered: one independent voice or foreign government, besides The Lake
    Times and Water Watch, that reports the step "built" for the whole of it
  - for Delivered: a source that ties wells-reported to this action

By which method
  small 1.0.0, rules/house.yaml, hash 5ababf471362; follows A method in a few
  lines
  as of 2024-06-30, from all sources, whenever published
! 1 warning, which `sanya check` shows
= 0

$ sanya why taps
taps: Taps for the villages
  pledge   Taps for the villages, made by Ministry of Works (2019-03-01)
  source   The River Post, "Water for all", 2019-03-02

The pack asks nothing of it.

By which method
  small 1.0.0, rules/house.yaml, hash 5ababf471362; follows A method in a few
  lines
  as of 2024-06-30, from all sources, whenever published
! 1 warning, which `sanya check` shows
= 0
