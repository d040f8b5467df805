Packs are checked by themselves, too.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== rules/other.yaml
pack: other
version: 1.0.0
language: 1
follows: {title: A method, url: "https://example.org"}
ladders: [building]
measures:
  reports: {count: findings, label: {en: reports}}
questions:
  status:
    label: {en: Status}
    scale:
      done: {label: {en: Done}, means: {en: it is reported}}
      open: {label: {en: Open}, means: {en: it is not}}
    rules:
      - {answer: done, when: [report >= 1], because: {en: reported}}
      - {answer: opne, otherwise: true, because: {en: not reported}}

$ sanya rules check
no faults in 1 file
= 0

$ sanya rules check rules/other.yaml rules/house.yaml
rules/other.yaml:15:31: error: there is no measure, question or attribute "report" [unknown-name]
        - {answer: done, when: [report >= 1], because: {en: reported}}
                                ^~~~~~
  help: did you mean "reports"?
rules/other.yaml:16:18: error: "opne" is no answer of "status" [bad-word]
        - {answer: opne, otherwise: true, because: {en: not reported}}
                   ^~~~
  help: did you mean "open"?
2 errors in 2 files
= 1

$ sanya rules check --format json
{
  "schema_version": 1,
  "files": 1,
  "errors": 0,
  "warnings": 0,
  "faults": []
}
= 0

$ sanya rules check rules/none.yaml
! sanya: cannot open "rules/none.yaml": there is no such file
= 2
