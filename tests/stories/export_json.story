The tracker as one JSON document, and as JSON with an object a line.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ rules/house.yaml

== rules/small.yaml
pack: small
version: 1.0.0
language: 1
ladders: [building, legislation, monitoring]
measures:
  built: {count: voice, where: {stage: ">= delivered"}, label: {en: voices}}
questions:
  status:
    scale: {done: {label: {en: Done}, better_than: open, closed: true}, open: {label: {en: Open}}}
    rules:
      - {answer: done, when: [built >= 3], because: {en: "{built} say so"}}
      - {answer: open, otherwise: true}

$ sanya export ndjson --pack rules/small.yaml
{"kind":"export","about":{"as_of":"2024-06-30","checkpoint":null,"entries":null,"known_at":null,"language":"en","licence":null,"method":{"hash":"5974a15bdff4910b8fc00637e34468c1540ec76a19b1e01da19c666d93f6abf4","name":"small","title":null,"url":null,"version":"1.0.0"},"published_by":null,"tracker":{"contact":null,"id":"water","publisher":null,"title":"Water for schools"}},"schema_version":1}
{"kind":"pledge","row":{"actions":3,"clarity":"clear","id":"schools","made_by":"ito","made_by_name":"A. Ito","made_on":"2019-03-01","mandate":null,"note":null,"places":[],"points_announced":5,"source":"speech","text":"partial","title":"Clean water in every school"}}
{"kind":"pledge","row":{"actions":1,"clarity":"clear","id":"taps","made_by":"mow","made_by_name":"Ministry of Works","made_on":"2019-03-01","mandate":null,"note":null,"places":[],"points_announced":null,"source":"speech","text":"published","title":"Taps for the villages"}}
{"kind":"action","row":{"answer":"Open or Done","answer_status":"Open or Done","answers":["open","done"],"because":["2 to 3 say so"],"certain":false,"co_funder":[],"condition":null,"depends_on":[],"due":"2020","due_by":"2020-12-31","funded_by":[],"id":"schools/wells","kind":"building","lacks":[],"lead":["mow"],"lead_names":["Ministry of Works"],"note":null,"partner":["moh"],"parts":[],"places":[],"pledge":"schools","pledge_title":"Clean water in every school","polarity":"change","recurrence":null,"repeats":[],"supersedes":null,"target_comparison":null,"target_indicator":null,"target_value":null,"text":null,"title":"Dig a well at each of the ten schools without water"}}
{"kind":"action","row":{"answer":"Open","answer_status":"Open","answers":["open"],"because":[],"certain":true,"co_funder":[],"condition":null,"depends_on":[],"due":null,"due_by":null,"funded_by":[],"id":"schools/law","kind":"legislation","lacks":[],"lead":["mow"],"lead_names":["Ministry of Works"],"note":null,"partner":[],"parts":[],"places":[],"pledge":"schools","pledge_title":"Clean water in every school","polarity":"change","recurrence":null,"repeats":[],"supersedes":null,"target_comparison":null,"target_indicator":null,"target_value":null,"text":null,"title":"Bring a law on drinking water"}}
{"kind":"action","row":{"answer":"Open","answer_status":"Open","answers":["open"],"because":[],"certain":true,"co_funder":[],"condition":null,"depends_on":[],"due":null,"due_by":null,"funded_by":[],"id":"schools/tests","kind":"monitoring","lacks":[],"lead":[],"lead_names":[],"note":null,"partner":["moh"],"parts":[],"places":[],"pledge":"schools","pledge_title":"Clean water in every school","polarity":"change","recurrence":"P12M","repeats":[],"supersedes":null,"target_comparison":null,"target_indicator":null,"target_value":null,"text":null,"title":"Test the water of every school each year"}}
{"kind":"action","row":{"answer":"Open","answer_status":"Open","answers":["open"],"because":[],"certain":true,"co_funder":[],"condition":null,"depends_on":[],"due":null,"due_by":null,"funded_by":[],"id":"taps/villages","kind":"building","lacks":[],"lead":[],"lead_names":[],"note":null,"partner":[],"parts":[],"places":[],"pledge":"taps","pledge_title":"Taps for the villages","polarity":"change","recurrence":null,"repeats":[],"supersedes":null,"target_comparison":null,"target_indicator":null,"target_value":null,"text":null,"title":"Bring taps to the villages along the river"}}
{"kind":"owner","row":{"action":"schools/wells","action_title":"Dig a well at each of the ten schools without water","answer":"Open or Done","institution":"mow","institution_name":"Ministry of Works","role":"lead"}}
{"kind":"owner","row":{"action":"schools/wells","action_title":"Dig a well at each of the ten schools without water","answer":"Open or Done","institution":"moh","institution_name":"Ministry of Health","role":"partner"}}
{"kind":"owner","row":{"action":"schools/law","action_title":"Bring a law on drinking water","answer":"Open","institution":"mow","institution_name":"Ministry of Works","role":"lead"}}
{"kind":"owner","row":{"action":"schools/tests","action_title":"Test the water of every school each year","answer":"Open","institution":"moh","institution_name":"Ministry of Health","role":"partner"}}
{"kind":"answer","row":{"action":"schools/wells","also":[],"answer":"Open or Done","answers":["open","done"],"because":["2 to 3 say so"],"certain":false,"findings":["wells-opened","wells-reported","wells-seen"],"inferred":false,"not_proved":[],"number":null,"period_from":null,"pledge":"schools","question":"status","question_label":"status","readings":[],"searches":[],"title":"Dig a well at each of the ten schools without water","uncertain_date":false,"unit":"schools/wells","unit_kind":"action","value":null}}
{"kind":"answer","row":{"action":"schools/law","also":[],"answer":"Open","answers":["open"],"because":[],"certain":true,"findings":[],"inferred":false,"not_proved":[],"number":null,"period_from":null,"pledge":"schools","question":"status","question_label":"status","readings":[],"searches":[],"title":"Bring a law on drinking water","uncertain_date":false,"unit":"schools/law","unit_kind":"action","value":null}}
{"kind":"answer","row":{"action":"schools/tests","also":[],"answer":"Open","answers":["open"],"because":[],"certain":true,"findings":[],"inferred":false,"not_proved":[],"number":null,"period_from":null,"pledge":"schools","question":"status","question_label":"status","readings":[],"searches":[],"title":"Test the water of every school each year","uncertain_date":false,"unit":"schools/tests","unit_kind":"action","value":null}}
{"kind":"answer","row":{"action":"taps/villages","also":[],"answer":"Open","answers":["open"],"because":[],"certain":true,"findings":[],"inferred":false,"not_proved":[],"number":null,"period_from":null,"pledge":"taps","question":"status","question_label":"status","readings":[],"searches":[],"title":"Bring taps to the villages along the river","uncertain_date":false,"unit":"taps/villages","unit_kind":"action","value":null}}
{"kind":"institution","row":{"controlled_by":null,"country":null,"dissolved":null,"former_names":[],"founded":null,"id":"lake-times","name":"The Lake Times","note":null,"other_names":[],"part_of":null,"sector":"media","succeeded_by":[],"url":null}}
{"kind":"institution","row":{"controlled_by":null,"country":null,"dissolved":null,"former_names":[],"founded":null,"id":"moh","name":"Ministry of Health","note":null,"other_names":[],"part_of":null,"sector":"ministry","succeeded_by":[],"url":null}}
{"kind":"institution","row":{"controlled_by":null,"country":null,"dissolved":null,"former_names":[],"founded":"2021-01","id":"mol","name":"Ministry of Lakes","note":null,"other_names":[],"part_of":null,"sector":"ministry","succeeded_by":[],"url":null}}
{"kind":"institution","row":{"controlled_by":null,"country":null,"dissolved":null,"former_names":[],"founded":"2021-01","id":"mor","name":"Ministry of Rivers","note":null,"other_names":[],"part_of":null,"sector":"ministry","succeeded_by":[],"url":null}}
{"kind":"institution","row":{"controlled_by":null,"country":null,"dissolved":"2021-01-15","former_names":[],"founded":"1990","id":"mow","name":"Ministry of Works","note":null,"other_names":[],"part_of":null,"sector":"ministry","succeeded_by":["mor","mol"],"url":null}}
{"kind":"institution","row":{"controlled_by":null,"country":null,"dissolved":null,"former_names":[],"founded":null,"id":"river-post","name":"The River Post","note":null,"other_names":[],"part_of":null,"sector":"media","succeeded_by":[],"url":null}}
{"kind":"institution","row":{"controlled_by":null,"country":null,"dissolved":null,"former_names":[],"founded":null,"id":"water-watch","name":"Water Watch","note":null,"other_names":[],"part_of":null,"sector":"ngo","succeeded_by":[],"url":null}}
{"kind":"person","row":{"id":"ito","name":"A. Ito","note":null}}
{"kind":"post","row":{"from":"2018","institution":"mow","institution_name":"Ministry of Works","name":"A. Ito","number":1,"person":"ito","title":"Minister of Works","until":"2020-12-31"}}
{"kind":"source","row":{"archived_sha256":null,"archived_url":null,"author":null,"dating":null,"id":"opening","identity":"open","kind":"publication","language":null,"note":null,"published":"2020-11-05","publisher":"river-post","publisher_name":"The River Post","retracted_by":[],"retracts":[],"syndicated_from":null,"title":"Wells opened","url":"https://example.org/opened"}}
{"kind":"source","row":{"archived_sha256":null,"archived_url":null,"author":null,"dating":null,"id":"plan","identity":"open","kind":"publication","language":null,"note":null,"published":"2022-04","publisher":"lake-times","publisher_name":"The Lake Times","retracted_by":[],"retracts":[],"syndicated_from":null,"title":null,"url":null}}
{"kind":"source","row":{"archived_sha256":null,"archived_url":null,"author":null,"dating":null,"id":"speech","identity":"open","kind":"publication","language":null,"note":null,"published":"2019-03-02","publisher":"river-post","publisher_name":"The River Post","retracted_by":[],"retracts":[],"syndicated_from":null,"title":"Water for all","url":null}}
{"kind":"source","row":{"archived_sha256":null,"archived_url":null,"author":null,"dating":null,"id":"visit","identity":"open","kind":"publication","language":null,"note":null,"published":"2021-02-10","publisher":"lake-times","publisher_name":"The Lake Times","retracted_by":[],"retracts":[],"syndicated_from":null,"title":"A look at the wells","url":null}}
{"kind":"finding","row":{"claimant":"mor","claimant_name":"Ministry of Rivers","happened":null,"happened_by":"2022-04-30","happened_from":"2022-04-01","id":"law-drafted","instrument":null,"note":"A draft lies in the ministry.","places":[],"published":"2022-04","quote_exact":null,"quote_prefix":null,"quote_sha256":null,"quote_suffix":null,"source":"plan","url":null}}
{"kind":"finding","row":{"claimant":"mow","claimant_name":"Ministry of Works","happened":"2020-11-04","happened_by":"2020-11-04","happened_from":"2020-11-04","id":"wells-opened","instrument":null,"note":"The ministry says that all ten wells are open.","places":[],"published":"2020-11-05","quote_exact":null,"quote_prefix":null,"quote_sha256":null,"quote_suffix":null,"source":"opening","url":"https://example.org/opened"}}
{"kind":"finding","row":{"claimant":"lake-times","claimant_name":"The Lake Times","happened":"2020-12?","happened_by":"2020-12-31","happened_from":"2020-12-01","id":"wells-reported","instrument":null,"note":"The newspaper counts ten new wells.","places":[],"published":"2021-02-10","quote_exact":null,"quote_prefix":null,"quote_sha256":null,"quote_suffix":null,"source":"visit","url":null}}
{"kind":"finding","row":{"claimant":"water-watch","claimant_name":"Water Watch","happened":"2021-01~","happened_by":"2021-02-10","happened_from":"2020-12-01","id":"wells-seen","instrument":null,"note":"Water Watch found ten new wells.","places":[],"published":"2021-02-10","quote_exact":null,"quote_prefix":null,"quote_sha256":null,"quote_suffix":null,"source":"visit","url":null}}
{"kind":"bearing","row":{"action":"schools/law","aspect":"output","bearing":"supports","extent":"whole","finding":"law-drafted","link":"stated","milestone":"drafted","note":"A draft lies in the ministry.","number":1,"parts":[],"pledge":"schools","reason":null,"relation":"owner","voice":"mor"}}
{"kind":"bearing","row":{"action":"schools/wells","aspect":"output","bearing":"supports","extent":"whole","finding":"wells-opened","link":"stated","milestone":"built","note":"The ministry says that all ten wells are open.","number":1,"parts":[],"pledge":"schools","reason":null,"relation":"owner","voice":"mow"}}
{"kind":"bearing","row":{"action":"schools/wells","aspect":"output","bearing":"supports","extent":"whole","finding":"wells-reported","link":"possible","milestone":"built","note":"The newspaper counts ten new wells.","number":1,"parts":[],"pledge":"schools","reason":"It may speak of the wells of an earlier plan.","relation":"independent","voice":"lake-times"}}
{"kind":"bearing","row":{"action":"schools/wells","aspect":"output","bearing":"supports","extent":"whole","finding":"wells-seen","link":"inferred","milestone":"built","note":"Water Watch found ten new wells.","number":1,"parts":[],"pledge":"schools","reason":"The article names the schools and not the plan.","relation":"independent","voice":"water-watch"}}
{"kind":"search","row":{"actions":["schools/law"],"by":"ana","day":"2024-06-10","found":"nothing","id":"law-2024","note":null,"pledge":null,"query":null,"where":["The River Post","the gazette"]}}
{"kind":"indicator","row":{"direction":"up","id":"share","name":"Schools with clean water","note":null,"scale":[],"unit":"%"}}
{"kind":"word","row":{"asked_of":"action","better_than":"open","closed":true,"label":"Done","means":null,"number":1,"question":"status","question_label":"status","word":"done"}}
{"kind":"word","row":{"asked_of":"action","better_than":null,"closed":false,"label":"Open","means":null,"number":2,"question":"status","question_label":"status","word":"open"}}
! 2 warnings, which `sanya check` shows
= 0

$ sanya sync --author ana --pack rules/small.yaml
+ action schools/law
+ action schools/tests
+ action schools/wells
+ action taps/villages
+ finding law-drafted
+ finding wells-opened
+ finding wells-reported
+ finding wells-seen
+ indicator share
+ institution lake-times
+ institution moh
+ institution mol
+ institution mor
+ institution mow
+ institution river-post
+ institution water-watch
+ ladders rules/ladders.yaml
+ pack rules/small.yaml
+ person ito
+ pledge schools
+ and 7 more
27 new, 0 changed, 0 gone, 0 as before; entries 1 to 27
= 0

$ sanya export json --pack rules/small.yaml --as-of 2020-12-31 --licence https://l.example/by
{"about":{"as_of":"2020-12-31","checkpoint":"water\n27\nbIpByi6TICyTClPVVwjwhgWvYsQk99/HCUZ7Hxz9Pb4=\n","entries":27,"known_at":"2024-06-30T08:02:00.000Z","language":"en","licence":"https://l.example/by","method":{"hash":"5974a15bdff4910b8fc00637e34468c1540ec76a19b1e01da19c666d93f6abf4","name":"small","title":null,"url":null,"version":"1.0.0"},"published_by":null,"tracker":{"contact":null,"id":"water","publisher":null,"title":"Water for schools"}},
"schema_version":1,
"tables":{
"pledges":[
{"actions":3,"clarity":"clear","id":"schools","made_by":"ito","made_by_name":"A. Ito","made_on":"2019-03-01","mandate":null,"note":null,"places":[],"points_announced":5,"source":"speech","text":"partial","title":"Clean water in every school"},
{"actions":1,"clarity":"clear","id":"taps","made_by":"mow","made_by_name":"Ministry of Works","made_on":"2019-03-01","mandate":null,"note":null,"places":[],"points_announced":null,"source":"speech","text":"published","title":"Taps for the villages"}],
"actions":[
{"answer":"Open or Done","answer_status":"Open or Done","answers":["open","done"],"because":["0 to 3 say so"],"certain":false,"co_funder":[],"condition":null,"depends_on":[],"due":"2020","due_by":"2020-12-31","funded_by":[],"id":"schools/wells","kind":"building","lacks":[],"lead":["mow"],"lead_names":["Ministry of Works"],"note":null,"partner":["moh"],"parts":[],"places":[],"pledge":"schools","pledge_title":"Clean water in every school","polarity":"change","recurrence":null,"repeats":[],"supersedes":null,"target_comparison":null,"target_indicator":null,"target_value":null,"text":null,"title":"Dig a well at each of the ten schools without water"},
{"answer":"Open","answer_status":"Open","answers":["open"],"because":[],"certain":true,"co_funder":[],"condition":null,"depends_on":[],"due":null,"due_by":null,"funded_by":[],"id":"schools/law","kind":"legislation","lacks":[],"lead":["mow"],"lead_names":["Ministry of Works"],"note":null,"partner":[],"parts":[],"places":[],"pledge":"schools","pledge_title":"Clean water in every school","polarity":"change","recurrence":null,"repeats":[],"supersedes":null,"target_comparison":null,"target_indicator":null,"target_value":null,"text":null,"title":"Bring a law on drinking water"},
{"answer":"Open","answer_status":"Open","answers":["open"],"because":[],"certain":true,"co_funder":[],"condition":null,"depends_on":[],"due":null,"due_by":null,"funded_by":[],"id":"schools/tests","kind":"monitoring","lacks":[],"lead":[],"lead_names":[],"note":null,"partner":["moh"],"parts":[],"places":[],"pledge":"schools","pledge_title":"Clean water in every school","polarity":"change","recurrence":"P12M","repeats":[],"supersedes":null,"target_comparison":null,"target_indicator":null,"target_value":null,"text":null,"title":"Test the water of every school each year"},
{"answer":"Open","answer_status":"Open","answers":["open"],"because":[],"certain":true,"co_funder":[],"condition":null,"depends_on":[],"due":null,"due_by":null,"funded_by":[],"id":"taps/villages","kind":"building","lacks":[],"lead":[],"lead_names":[],"note":null,"partner":[],"parts":[],"places":[],"pledge":"taps","pledge_title":"Taps for the villages","polarity":"change","recurrence":null,"repeats":[],"supersedes":null,"target_comparison":null,"target_indicator":null,"target_value":null,"text":null,"title":"Bring taps to the villages along the river"}],
"owners":[
{"action":"schools/wells","action_title":"Dig a well at each of the ten schools without water","answer":"Open or Done","institution":"mow","institution_name":"Ministry of Works","role":"lead"},
{"action":"schools/wells","action_title":"Dig a well at each of the ten schools without water","answer":"Open or Done","institution":"moh","institution_name":"Ministry of Health","role":"partner"},
{"action":"schools/law","action_title":"Bring a law on drinking water","answer":"Open","institution":"mow","institution_name":"Ministry of Works","role":"lead"},
{"action":"schools/tests","action_title":"Test the water of every school each year","answer":"Open","institution":"moh","institution_name":"Ministry of Health","role":"partner"}],
"answers":[
{"action":"schools/wells","also":[],"answer":"Open or Done","answers":["open","done"],"because":["0 to 3 say so"],"certain":false,"findings":["wells-opened","wells-reported","wells-seen"],"inferred":false,"not_proved":[],"number":null,"period_from":null,"pledge":"schools","question":"status","question_label":"status","readings":[],"searches":[],"title":"Dig a well at each of the ten schools without water","uncertain_date":false,"unit":"schools/wells","unit_kind":"action","value":null},
{"action":"schools/law","also":[],"answer":"Open","answers":["open"],"because":[],"certain":true,"findings":[],"inferred":false,"not_proved":[],"number":null,"period_from":null,"pledge":"schools","question":"status","question_label":"status","readings":[],"searches":[],"title":"Bring a law on drinking water","uncertain_date":false,"unit":"schools/law","unit_kind":"action","value":null},
{"action":"schools/tests","also":[],"answer":"Open","answers":["open"],"because":[],"certain":true,"findings":[],"inferred":false,"not_proved":[],"number":null,"period_from":null,"pledge":"schools","question":"status","question_label":"status","readings":[],"searches":[],"title":"Test the water of every school each year","uncertain_date":false,"unit":"schools/tests","unit_kind":"action","value":null},
{"action":"taps/villages","also":[],"answer":"Open","answers":["open"],"because":[],"certain":true,"findings":[],"inferred":false,"not_proved":[],"number":null,"period_from":null,"pledge":"taps","question":"status","question_label":"status","readings":[],"searches":[],"title":"Bring taps to the villages along the river","uncertain_date":false,"unit":"taps/villages","unit_kind":"action","value":null}],
"overrides":[],
"rollups":[],
"institutions":[
{"controlled_by":null,"country":null,"dissolved":null,"former_names":[],"founded":null,"id":"lake-times","name":"The Lake Times","note":null,"other_names":[],"part_of":null,"sector":"media","succeeded_by":[],"url":null},
{"controlled_by":null,"country":null,"dissolved":null,"former_names":[],"founded":null,"id":"moh","name":"Ministry of Health","note":null,"other_names":[],"part_of":null,"sector":"ministry","succeeded_by":[],"url":null},
{"controlled_by":null,"country":null,"dissolved":null,"former_names":[],"founded":"2021-01","id":"mol","name":"Ministry of Lakes","note":null,"other_names":[],"part_of":null,"sector":"ministry","succeeded_by":[],"url":null},
{"controlled_by":null,"country":null,"dissolved":null,"former_names":[],"founded":"2021-01","id":"mor","name":"Ministry of Rivers","note":null,"other_names":[],"part_of":null,"sector":"ministry","succeeded_by":[],"url":null},
{"controlled_by":null,"country":null,"dissolved":"2021-01-15","former_names":[],"founded":"1990","id":"mow","name":"Ministry of Works","note":null,"other_names":[],"part_of":null,"sector":"ministry","succeeded_by":["mor","mol"],"url":null},
{"controlled_by":null,"country":null,"dissolved":null,"former_names":[],"founded":null,"id":"river-post","name":"The River Post","note":null,"other_names":[],"part_of":null,"sector":"media","succeeded_by":[],"url":null},
{"controlled_by":null,"country":null,"dissolved":null,"former_names":[],"founded":null,"id":"water-watch","name":"Water Watch","note":null,"other_names":[],"part_of":null,"sector":"ngo","succeeded_by":[],"url":null}],
"people":[
{"id":"ito","name":"A. Ito","note":null}],
"posts":[
{"from":"2018","institution":"mow","institution_name":"Ministry of Works","name":"A. Ito","number":1,"person":"ito","title":"Minister of Works","until":"2020-12-31"}],
"sources":[
{"archived_sha256":null,"archived_url":null,"author":null,"dating":null,"id":"opening","identity":"open","kind":"publication","language":null,"note":null,"published":"2020-11-05","publisher":"river-post","publisher_name":"The River Post","retracted_by":[],"retracts":[],"syndicated_from":null,"title":"Wells opened","url":"https://example.org/opened"},
{"archived_sha256":null,"archived_url":null,"author":null,"dating":null,"id":"plan","identity":"open","kind":"publication","language":null,"note":null,"published":"2022-04","publisher":"lake-times","publisher_name":"The Lake Times","retracted_by":[],"retracts":[],"syndicated_from":null,"title":null,"url":null},
{"archived_sha256":null,"archived_url":null,"author":null,"dating":null,"id":"speech","identity":"open","kind":"publication","language":null,"note":null,"published":"2019-03-02","publisher":"river-post","publisher_name":"The River Post","retracted_by":[],"retracts":[],"syndicated_from":null,"title":"Water for all","url":null},
{"archived_sha256":null,"archived_url":null,"author":null,"dating":null,"id":"visit","identity":"open","kind":"publication","language":null,"note":null,"published":"2021-02-10","publisher":"lake-times","publisher_name":"The Lake Times","retracted_by":[],"retracts":[],"syndicated_from":null,"title":"A look at the wells","url":null}],
"findings":[
{"claimant":"mor","claimant_name":"Ministry of Rivers","happened":null,"happened_by":"2022-04-30","happened_from":"2022-04-01","id":"law-drafted","instrument":null,"note":"A draft lies in the ministry.","places":[],"published":"2022-04","quote_exact":null,"quote_prefix":null,"quote_sha256":null,"quote_suffix":null,"source":"plan","url":null},
{"claimant":"mow","claimant_name":"Ministry of Works","happened":"2020-11-04","happened_by":"2020-11-04","happened_from":"2020-11-04","id":"wells-opened","instrument":null,"note":"The ministry says that all ten wells are open.","places":[],"published":"2020-11-05","quote_exact":null,"quote_prefix":null,"quote_sha256":null,"quote_suffix":null,"source":"opening","url":"https://example.org/opened"},
{"claimant":"lake-times","claimant_name":"The Lake Times","happened":"2020-12?","happened_by":"2020-12-31","happened_from":"2020-12-01","id":"wells-reported","instrument":null,"note":"The newspaper counts ten new wells.","places":[],"published":"2021-02-10","quote_exact":null,"quote_prefix":null,"quote_sha256":null,"quote_suffix":null,"source":"visit","url":null},
{"claimant":"water-watch","claimant_name":"Water Watch","happened":"2021-01~","happened_by":"2021-02-10","happened_from":"2020-12-01","id":"wells-seen","instrument":null,"note":"Water Watch found ten new wells.","places":[],"published":"2021-02-10","quote_exact":null,"quote_prefix":null,"quote_sha256":null,"quote_suffix":null,"source":"visit","url":null}],
"bearings":[
{"action":"schools/law","aspect":"output","bearing":"supports","extent":"whole","finding":"law-drafted","link":"stated","milestone":"drafted","note":"A draft lies in the ministry.","number":1,"parts":[],"pledge":"schools","reason":null,"relation":"owner","voice":"mor"},
{"action":"schools/wells","aspect":"output","bearing":"supports","extent":"whole","finding":"wells-opened","link":"stated","milestone":"built","note":"The ministry says that all ten wells are open.","number":1,"parts":[],"pledge":"schools","reason":null,"relation":"owner","voice":"mow"},
{"action":"schools/wells","aspect":"output","bearing":"supports","extent":"whole","finding":"wells-reported","link":"possible","milestone":"built","note":"The newspaper counts ten new wells.","number":1,"parts":[],"pledge":"schools","reason":"It may speak of the wells of an earlier plan.","relation":"independent","voice":"lake-times"},
{"action":"schools/wells","aspect":"output","bearing":"supports","extent":"whole","finding":"wells-seen","link":"inferred","milestone":"built","note":"Water Watch found ten new wells.","number":1,"parts":[],"pledge":"schools","reason":"The article names the schools and not the plan.","relation":"independent","voice":"water-watch"}],
"readings":[],
"searches":[
{"actions":["schools/law"],"by":"ana","day":"2024-06-10","found":"nothing","id":"law-2024","note":null,"pledge":null,"query":null,"where":["The River Post","the gazette"]}],
"replies":[],
"corrections":[],
"indicators":[
{"direction":"up","id":"share","name":"Schools with clean water","note":null,"scale":[],"unit":"%"}],
"mandates":[],
"places":[],
"scales":[
{"asked_of":"action","better_than":"open","closed":true,"label":"Done","means":null,"number":1,"question":"status","question_label":"status","word":"done"},
{"asked_of":"action","better_than":null,"closed":false,"label":"Open","means":null,"number":2,"question":"status","question_label":"status","word":"open"}],
"withheld":[]}}
! 1 warning, which `sanya check` shows
= 0

$ sanya export json --out tracker.json
tracker.json
! 1 change in the files not in the ledger yet; the answers rest on the ledger: `sanya sync`
= 0

$ sanya export ndjson --out tracker.ndjson
tracker.ndjson
! 1 change in the files not in the ledger yet; the answers rest on the ledger: `sanya sync`
= 0
