A smallest record that reaches a rule, as a test to keep.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

$ sanya rules check --witness status

$ sanya rules check --witness state

$ sanya rules check --witness status/dun
