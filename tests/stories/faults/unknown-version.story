A pack in a newer language is not guessed at.

@ rules/ladders.yaml

== rules/mini.yaml
pack: mini
version: 1.0.0
language: 2
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
      - {answer: open, otherwise: true, because: {en: nothing is known}}

$ sanya rules check rules/mini.yaml
rules/mini.yaml:3:11: error: rule language 2 is not known [unknown-version]
  language: 2
            ^
  help: this program reads `language: 1`
1 error in 1 file
= 1
