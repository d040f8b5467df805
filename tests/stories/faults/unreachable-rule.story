A rule below one that always holds with it never answers.

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
      - {answer: open, when: [reports >= 2], because: {en: often}}
      - {answer: open, otherwise: true, because: {en: nothing is known}}

$ sanya rules check rules/mini.yaml
rules/mini.yaml:16:9: warning: no record reaches this rule of "status" [unreachable-rule]
        - {answer: open, when: [reports >= 2], because: {en: often}}
          ^
  help: the rule named below holds whenever this one does; move this one above it
rules/mini.yaml:15:9: note: this rule answers first
        - {answer: done, when: [reports >= 1], because: {en: it is reported}}
          ^
0 errors, 1 warning in 1 file
= 0
