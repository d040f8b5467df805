A tracker's published answers beside those that its own rules give, from its own data.

@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/small.yaml

== docs/mappings/list.yaml
mapping: list
language: 1
replicates: {folder: theirs, files: ["*.csv"], pack: ../../rules/small.yaml, as_of: 2024-06-30, differ: [all/c]}
objects:
  tracker: {id: theirs, title: Their list}
  institutions:
    - {id: works, name: Works, sector: ministry}
    - {id: paper, name: The Paper, sector: media}
    - {id: post, name: The Post, sector: media}
  sources:
    - {id: one, kind: publication, publisher: paper, published: 2024-01-01}
    - {id: two, kind: publication, publisher: post, published: 2024-01-01}
  pledges:
    - {id: all, title: All, made_by: works, made_on: 2023-01-01, source: one}
make:
  - action: {pledge: all, id: "{id}", title: "{id}", kind: building, owners: {lead: [works]}}
  - finding: {id: "{id}-one", source: one, action: "all/{id}", milestone: built, note: Built.}
    when: [{field: seen, is: [once, twice]}]
  - finding: {id: "{id}-two", source: two, action: "all/{id}", milestone: built, note: Built.}
    when: [{field: seen, is: twice}]
  - published: {unit: "all/{id}", question: status, answer: "{status}"}

== theirs/list.csv
id,seen,status
a,twice,delivered
b,never,open
c,once,delivered

$ sanya replicate .
data set  published  agree  differ  not computable
list              3      2       1               0  holds: each is named

list, by small 1.0.0
  all/c: published delivered, here claimed (named in the mapping)
= 0

$ replace docs/mappings/list.yaml all/c all/b
= 0

$ sanya replicate . --format csv
mapping,unit,question,published,ours,named in the mapping
list,all/c,status,delivered,claimed,no
= 4

$ sanya replicate . --format json
{
  "schema_version": 1,
  "replications": [
    {
      "mapping": "list",
      "pack": "small 1.0.0",
      "skipped": false,
      "published": 3,
      "agreed": 2,
      "changes": 0,
      "changes_agreed": 0,
      "differing": [
        {
          "unit": "all/c",
          "question": "status",
          "published": "delivered",
          "ours": "claimed",
          "named": false
        }
      ],
      "not_computable": [],
      "refused_files": [],
      "at_least": 100,
      "holds": false,
      "errors": 0
    }
  ]
}
= 4

$ sanya replicate nowhere
data set  published  agree  differ  not computable
list              -      -       -               -  skipped: not in this folder
= 0

$ sanya replicate . --map docs/mappings/none.yaml
! sanya: cannot open "docs/mappings/none.yaml": there is no such file
= 2
