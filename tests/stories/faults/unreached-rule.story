Where neither a record nor a proof is found, that is what is said.

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
      open: {label: {en: Open}, means: {en: nobody reports it}}
    rules:
      - {answer: done, when: [2 * reports < reports], because: {en: it is reported}}
      - {answer: open, otherwise: true, because: {en: nothing is known}}

$ sanya rules check rules/mini.yaml
rules/mini.yaml:15:9: warning: no record was found that reaches this rule of "status" [unreached-rule]
        - {answer: done, when: [2 * reports < reports], because: {en: it is reported}}
          ^
  help: this proves nothing: write a rule test that reaches it, or see what keeps it from holding
0 errors, 1 warning in 1 file
= 0
