There is always an answer.

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
      - {answer: done, when: [reports >= 1], because: {en: it is reported}}
      - {answer: open, when: [reports = 0], because: {en: nothing is known}}

$ sanya rules check rules/mini.yaml
rules/mini.yaml:16:9: error: the last rule of "status" must be `otherwise` [no-otherwise]
        - {answer: open, when: [reports = 0], because: {en: nothing is known}}
          ^
  help: end the rules with {answer: ..., otherwise: true}
1 error in 1 file
= 1
