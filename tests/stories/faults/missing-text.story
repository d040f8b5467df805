An answer has a label in each language that the pack uses.

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
      open: {label: {km: "បើក"}, means: {en: nobody reports it}}
    rules:
      - {answer: done, when: [reports >= 1], because: {en: it is reported}}
      - {answer: open, otherwise: true, because: {en: nothing is known}}

$ sanya rules check rules/mini.yaml
rules/mini.yaml:13:7: warning: the label of answer "open" has no text in: en [missing-text]
        open: {label: {km: "បើក"}, means: {en: nobody reports it}}
        ^~~~
  help: add it: {en: ...}
0 errors, 1 warning in 1 file
= 0
