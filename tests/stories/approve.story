A report is a draft until three people answer for it, and a draft again once the record grows.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

$ sanya approve --coder ana --checker ben --approver cho --author cho
= 0

$ sanya sync --author ana --message "as handed over" --format csv
= 0

$ sanya approve --coder ana --checker ben --author cho
= 0

$ sanya approve --coder ana --checker ben --approver ana --author ana
= 0

$ sanya approve --coder ana --checker ben --approver cho --author cho --no-ledger
= 0

$ sanya approve --retract --author cho
= 0

$ sanya approve --from 2024-01-01 --until 2024-06-30 --coder ana --checker ben --approver cho --author cho --message "read on Monday"
= 0

$ sanya approve --from 2024-01-01 --until 2024-06-30 --coder ana --checker ben --approver ben --alone --author cho --format json
= 0

$ sanya report --from 2024-01-01 --until 2024-06-30 --format csv
= 0

$ cat reports/out/report.csv
= 0

$ sanya report --from 2024-01-01 --until 2024-06-30 --format md --known-at 27 --out before
= 0

$ cat before/report.md
= 0

$ sanya status --format json --known-at 27 --pledge taps
= 0

$ replace commitments.yaml "A draft lies in the ministry." "A draft lies in the ministry still."
= 0

$ sanya sync --author ana --format csv
= 0

$ sanya approve --from 2024-01-01 --until 2024-06-30 --known-at 29 --coder ana --checker ben --approver cho --author cho
= 0

$ sanya report --from 2024-01-01 --until 2024-06-30 --format csv --stdout
= 0

$ sanya approve --retract --from 2024-01-01 --until 2024-06-30 --author cho
= 0

$ sanya ledger log approval --format csv
= 0
