What is absent does not make a negated test fail.

@ rules/ladders.yaml

== rules/mini.yaml
pack: mini
version: 1.0.0
language: 1
follows: {title: Our method, url: "https://example.org"}
ladders: [building]
measures:
  reports: {count: findings, label: {en: reports}}
  last: {latest: happened, label: {en: last report}}
questions:
  status:
    label: {en: Status}
    scale:
      done: {label: {en: Done}, means: {en: somebody reports it}}
      open: {label: {en: Open}, means: {en: nobody reports it}}
    rules:
      - {answer: done, when: [{none: [last > 2020-01-01]}, reports >= 1], because: {en: it is reported}}
      - {answer: open, otherwise: true, because: {en: nothing is known}}

$ sanya rules check rules/mini.yaml
rules/mini.yaml:16:39: warning: where "last" is absent, this holds, since its opposite does not [maybe-absent]
        - {answer: done, when: [{none: [last > 2020-01-01]}, reports >= 1], because: {en: it is report...
                                        ^~~~~~~~~~~~~~~~~
  help: write `last is known` beside it, or `is absent` where that is meant
0 errors, 1 warning in 1 file
= 0
