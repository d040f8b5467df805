Before anything was published, nothing is claimed.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

$ sanya status --as-of 2019-06-30
schools: Clean water in every school
  Open    Waiting      wells: Dig a well at each of the ten schools without
                       water
  Open    No deadline  law: Bring a law on drinking water
  Open    No deadline  tests: Test the water of every school each year
  2 of 5 announced points not known to be published

taps: Taps for the villages
  Open    No deadline  villages: Bring taps to the villages along the river

Status of 4 actions: 4 Open
Schedule of 4 actions: 3 No deadline; 1 Waiting
Announced points not known to be published: 2 of 5
As of 2019-06-30; method: small 1.0.0, rules/house.yaml, hash 5ababf471362
! 1 warning, which `sanya check` shows
= 0

$ sanya status --as-of 2019-06-30 --published-by 2019-06-30
schools: Clean water in every school
  Open    Waiting      wells: Dig a well at each of the ten schools without
                       water
  Open    No deadline  law: Bring a law on drinking water
  Open    No deadline  tests: Test the water of every school each year
  2 of 5 announced points not known to be published

taps: Taps for the villages
  Open    No deadline  villages: Bring taps to the villages along the river

Status of 4 actions: 4 Open
Schedule of 4 actions: 3 No deadline; 1 Waiting
Announced points not known to be published: 2 of 5
As of 2019-06-30, from sources published by 2019-06-30; method: small 1.0.0,
      rules/house.yaml, hash 5ababf471362
! 1 warning, which `sanya check` shows
= 0
