A count is not compared with a day.

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
      - {answer: done, when: [reports >= 2020-01-01], because: {en: it is reported}}
      - {answer: open, otherwise: true, because: {en: nothing is known}}

$ sanya rules check rules/mini.yaml
rules/mini.yaml:15:42: error: "reports" is a number, this is a date [type-mismatch]
        - {answer: done, when: [reports >= 2020-01-01], because: {en: it is reported}}
                                           ^~~~~~~~~~
  help: compare two things of one type
1 error in 1 file
= 1
