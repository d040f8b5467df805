People, organizations, posts and memberships as Popolo.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ rules/house.yaml

$ sanya export popolo --as-of 2024-06-30
{"memberships":[{"end_date":"2020-12-31","id":"ito/mow/Minister of Works","organization_id":"mow","person_id":"ito","post_id":"mow/Minister of Works","role":"Minister of Works","start_date":"2018"}],"meta":{"as_of":"2024-06-30","checkpoint":null,"entries":null,"known_at":null,"language":"en","left_out":[],"method":{"hash":"7790dc0d198548cbac4bd4111cf92c3b88dd4475d40cd3a89485b0f1f86046ac","name":"house","title":"The house method, our own way of deciding, explained with every rule in docs/method.md","url":"docs/method.md","version":"1.0.0"},"published_by":null,"schema_version":1,"tracker":{"contact":null,"id":"water","publisher":null,"title":"Water for schools"}},"organizations":[{"classification":"media","id":"lake-times","identifiers":[{"identifier":"lake-times","scheme":"water"}],"name":"The Lake Times"},{"classification":"ministry","id":"moh","identifiers":[{"identifier":"moh","scheme":"water"}],"name":"Ministry of Health"},{"classification":"ministry","founding_date":"2021-01","id":"mol","identifiers":[{"identifier":"mol","scheme":"water"}],"name":"Ministry of Lakes"},{"classification":"ministry","founding_date":"2021-01","id":"mor","identifiers":[{"identifier":"mor","scheme":"water"}],"name":"Ministry of Rivers"},{"classification":"ministry","dissolution_date":"2021-01-15","founding_date":"1990","id":"mow","identifiers":[{"identifier":"mow","scheme":"water"}],"name":"Ministry of Works","sources":[{"note":"The River Post: Wells opened, 2020-11-05","url":"https://example.org/opened"}]},{"classification":"media","id":"river-post","identifiers":[{"identifier":"river-post","scheme":"water"}],"name":"The River Post"},{"classification":"ngo","id":"water-watch","identifiers":[{"identifier":"water-watch","scheme":"water"}],"name":"Water Watch"}],"persons":[{"id":"ito","identifiers":[{"identifier":"ito","scheme":"water"}],"name":"A. Ito"}],"posts":[{"id":"mow/Minister of Works","label":"Minister of Works","organization_id":"mow"}]}
! 1 warning, which `sanya check` shows
= 0

$ sanya export popolo --as-of 2024-06-30 --out people.json
people.json
! 1 warning, which `sanya check` shows
= 0
