A set holds nothing where its tests leave no row.

@ rules/ladders.yaml

== rules/mini.yaml
pack: mini
version: 1.0.0
language: 1
follows: {title: Our method, url: "https://example.org"}
ladders: [building]
sets:
  output: {where: {aspect: output}, label: {en: what is said of the thing itself}}
  result: {in: output, where: {aspect: outcome}, label: {en: what is said of its outcome}}
measures:
  reports: {count: findings, of: result, label: {en: reports}}
questions:
  status:
    label: {en: Status}
    scale:
      done: {label: {en: Done}, means: {en: somebody reports it}}
      open: {label: {en: Open}, means: {en: nobody reports it}}
    rules:
      - {answer: done, when: [reports = 0, action.due is known], because: {en: it is reported}}
      - {answer: open, otherwise: true, because: {en: nothing is known}}

$ sanya rules check rules/mini.yaml
rules/mini.yaml:8:32: warning: no row passes this test and the other [empty-set]
    result: {in: output, where: {aspect: outcome}, label: {en: what is said of its outcome}}
                                 ^~~~~~
  help: correct one of the two
rules/mini.yaml:7:20: note: because of this
    output: {where: {aspect: output}, label: {en: what is said of the thing itself}}
                     ^~~~~~
0 errors, 1 warning in 1 file
= 0
