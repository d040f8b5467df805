A count is never less than nothing.

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
      - {answer: done, when: [reports < 0], because: {en: it is reported}}
      - {answer: open, otherwise: true, because: {en: nothing is known}}

$ sanya rules check rules/mini.yaml
rules/mini.yaml:15:31: warning: "reports < 0" never holds: a count is 0 or more [fixed-test]
        - {answer: done, when: [reports < 0], because: {en: it is reported}}
                                ^~~~~~~~~~~
  help: correct the number, or remove the test
0 errors, 1 warning in 1 file
= 0
