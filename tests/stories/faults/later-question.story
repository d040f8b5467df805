A rule asks only what has been answered.

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
      - {answer: done, when: [other = yes], because: {en: it is reported}}
      - {answer: done, when: [reports >= 1], because: {en: it is reported}}
      - {answer: open, otherwise: true, because: {en: nothing is known}}
  other:
    label: {en: Other}
    scale:
      yes: {label: {en: Yes}, means: {en: it is}}
      no: {label: {en: No}, means: {en: it is not}}
    rules:
      - {answer: yes, when: [reports >= 2], because: {en: it is}}
      - {answer: no, otherwise: true, because: {en: it is not}}

$ sanya rules check rules/mini.yaml
rules/mini.yaml:15:31: error: "other" rests on question "other", which is asked later [later-question]
        - {answer: done, when: [other = yes], because: {en: it is reported}}
                                ^~~~~
  help: questions test the answers of those above them only
1 error in 1 file
= 1
