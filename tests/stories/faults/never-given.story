A word of the scale that no rule gives.

@ rules/ladders.yaml

== rules/mini.yaml
pack: mini
version: 1.0.0
language: 1
follows: {title: Our method, url: "https://example.org"}
ladders: [building]
measures:
  reports: {count: findings, label: {en: reports}}
questions:
  status:
    label: {en: Status}
    scale:
      done: {label: {en: Done}, means: {en: somebody reports it}}
      lost: {label: {en: Lost}, means: {en: nobody knows where it is}}
      open: {label: {en: Open}, means: {en: nobody reports it}}
    rules:
      - {answer: done, when: [reports >= 1], because: {en: it is reported}}
      - {answer: open, otherwise: true, because: {en: nothing is known}}

$ sanya rules check rules/mini.yaml
rules/mini.yaml:13:7: warning: no rule of "status" answers "lost" [never-given]
        lost: {label: {en: Lost}, means: {en: nobody knows where it is}}
        ^~~~
  help: write its rule, or take it off the scale
0 errors, 1 warning in 1 file
= 0
