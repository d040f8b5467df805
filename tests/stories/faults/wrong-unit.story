Only a question about periods has a period.

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
      - {answer: done, when: [reports >= 1, as_of > period.due], because: {en: it is reported}}
      - {answer: open, otherwise: true, because: {en: nothing is known}}

$ sanya rules check rules/mini.yaml
rules/mini.yaml:15:53: error: "period.due" has no value for one action [wrong-unit]
        - {answer: done, when: [reports >= 1, as_of > period.due], because: {en: it is reported}}
                                                      ^~~~~~~~~~
  help: it belongs to a question `for: period`
1 error in 1 file
= 1
