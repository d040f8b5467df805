The changes of answers as a feed: of all, of an action, of an institution; and what is no feed.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ rules/house.yaml

$ sanya export feed wells --as-of 2021-03-01
<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>urn:uuid:ae3e57eb-a757-8c9d-89d2-ad7139cc93d7</id>
<title>Water for schools: Dig a well at each of the ten schools without water</title>
<subtitle>As of 2021-03-01. Method: house 1.0.0, hash 7790dc0d1985.</subtitle>
<updated>2021-02-10T00:00:00Z</updated>
<author>
<name>Water for schools</name>
</author>
<generator>Sanya</generator>
<entry>
<id>urn:uuid:64b55738-0ab7-85ef-88d6-df745db59d1b</id>
<title>Dig a well at each of the ten schools without water: from “No evidence, no search known”, “Delivered” or “Reported done by one voice” to “Reported done by one voice” or “Delivered”</title>
<updated>2021-02-10T00:00:00Z</updated>
<published>2021-02-10T00:00:00Z</published>
<link rel="related" title="The River Post, &quot;Wells opened&quot;, 2020-11-05" href="https://example.org/opened"/>
<category term="reported" label="Reported done by one voice"/>
<category term="delivered" label="Delivered"/>
<content type="html">&lt;p dir=&quot;auto&quot;&gt;Status from 2021-02-10 on: the record leaves open which of these it is.&lt;/p&gt;
&lt;ul&gt;
&lt;li dir=&quot;auto&quot;&gt;“Reported done by one voice”: one outside voice reports it done; 2 are needed&lt;/li&gt;
&lt;li dir=&quot;auto&quot;&gt;“Delivered”: 1 to 2 outside voices report it done&lt;/li&gt;
&lt;/ul&gt;
&lt;p dir=&quot;auto&quot;&gt;What changed it:&lt;/p&gt;
&lt;ul&gt;
&lt;li dir=&quot;auto&quot;&gt;Ministry of Works (owner), 2020-11-04: The ministry says that all ten wells are open. Another account of the same thing says otherwise. Source: &lt;a href=&quot;https://example.org/opened&quot; rel=&quot;noopener noreferrer&quot;&gt;The River Post, &amp;quot;Wells opened&amp;quot;, 2020-11-05&lt;/a&gt;&lt;/li&gt;
&lt;li dir=&quot;auto&quot;&gt;The Lake Times (independent), 2020-12, uncertain: The newspaper counts ten new wells. It may or may not be about this: It may speak of the wells of an earlier plan. Another account of the same thing says otherwise. Source: The Lake Times, &amp;quot;A look at the wells&amp;quot;, 2021-02-10&lt;/li&gt;
&lt;li dir=&quot;auto&quot;&gt;Water Watch (independent), about 2021-01: Water Watch found ten new wells. It had happened by this day at the latest. We link it to this, its source does not: The article names the schools and not the plan. Another account of the same thing says otherwise. Source: The Lake Times, &amp;quot;A look at the wells&amp;quot;, 2021-02-10&lt;/li&gt;
&lt;/ul&gt;
&lt;p dir=&quot;auto&quot;&gt;The action schools/wells of the pledge “Clean water in every school”, made by A. Ito (2019-03-01). Lead: Ministry of Works. Partner: Ministry of Health.&lt;/p&gt;
&lt;p dir=&quot;auto&quot;&gt;As of 2021-03-01. Method: house 1.0.0, hash 7790dc0d1985.&lt;/p&gt;
</content>
</entry>
<entry>
<id>urn:uuid:94899a0d-8944-80c2-b67e-07dcf8f9f123</id>
<title>Dig a well at each of the ten schools without water: from “No evidence, no search known” to “No evidence, no search known”, “Delivered” or “Reported done by one voice”</title>
<updated>2020-11-04T00:00:00Z</updated>
<published>2020-11-04T00:00:00Z</published>
<link rel="related" title="The River Post, &quot;Wells opened&quot;, 2020-11-05" href="https://example.org/opened"/>
<category term="never_looked" label="No evidence, no search known"/>
<category term="delivered" label="Delivered"/>
<category term="reported" label="Reported done by one voice"/>
<content type="html">&lt;p dir=&quot;auto&quot;&gt;Status from 2020-11-04 on: the record leaves open which of these it is.&lt;/p&gt;
&lt;ul&gt;
&lt;li dir=&quot;auto&quot;&gt;“No evidence, no search known”: no progress is known, and no search is logged&lt;/li&gt;
&lt;li dir=&quot;auto&quot;&gt;“Delivered”: up to 2 outside voices report it done&lt;/li&gt;
&lt;li dir=&quot;auto&quot;&gt;“Reported done by one voice”: one outside voice reports it done; 2 are needed&lt;/li&gt;
&lt;/ul&gt;
&lt;p dir=&quot;auto&quot;&gt;What changed it:&lt;/p&gt;
&lt;ul&gt;
&lt;li dir=&quot;auto&quot;&gt;Ministry of Works (owner), 2020-11-04: The ministry says that all ten wells are open. Another account of the same thing says otherwise. Source: &lt;a href=&quot;https://example.org/opened&quot; rel=&quot;noopener noreferrer&quot;&gt;The River Post, &amp;quot;Wells opened&amp;quot;, 2020-11-05&lt;/a&gt;&lt;/li&gt;
&lt;li dir=&quot;auto&quot;&gt;The Lake Times (independent), 2020-12, uncertain: The newspaper counts ten new wells. It may or may not be about this: It may speak of the wells of an earlier plan. Another account of the same thing says otherwise. Source: The Lake Times, &amp;quot;A look at the wells&amp;quot;, 2021-02-10&lt;/li&gt;
&lt;li dir=&quot;auto&quot;&gt;Water Watch (independent), about 2021-01: Water Watch found ten new wells. We link it to this, its source does not: The article names the schools and not the plan. Another account of the same thing says otherwise. Source: The Lake Times, &amp;quot;A look at the wells&amp;quot;, 2021-02-10&lt;/li&gt;
&lt;/ul&gt;
&lt;p dir=&quot;auto&quot;&gt;The action schools/wells of the pledge “Clean water in every school”, made by A. Ito (2019-03-01). Lead: Ministry of Works. Partner: Ministry of Health.&lt;/p&gt;
&lt;p dir=&quot;auto&quot;&gt;As of 2021-03-01. Method: house 1.0.0, hash 7790dc0d1985.&lt;/p&gt;
</content>
</entry>
<entry>
<id>urn:uuid:774250bc-223f-8d3b-9250-b31c3bf37db6</id>
<title>Dig a well at each of the ten schools without water: from “Not promised yet” to “No evidence, no search known”</title>
<updated>2019-03-01T00:00:00Z</updated>
<published>2019-03-01T00:00:00Z</published>
<category term="never_looked" label="No evidence, no search known"/>
<content type="html">&lt;p dir=&quot;auto&quot;&gt;Status from 2019-03-01 on: “No evidence, no search known”. The reason: no progress is known, and no search is logged.&lt;/p&gt;
&lt;p dir=&quot;auto&quot;&gt;By time alone, without new evidence: the pledge was made on 2019-03-01.&lt;/p&gt;
&lt;p dir=&quot;auto&quot;&gt;The action schools/wells of the pledge “Clean water in every school”, made by A. Ito (2019-03-01). Lead: Ministry of Works. Partner: Ministry of Health.&lt;/p&gt;
&lt;p dir=&quot;auto&quot;&gt;As of 2021-03-01. Method: house 1.0.0, hash 7790dc0d1985.&lt;/p&gt;
</content>
</entry>
</feed>
! 1 warning, which `sanya check` shows
= 0

$ sanya export feed --format json --institution mor --as-of 2023-01-01 --url https://example.org/water --out rivers.json
rivers.json
! 1 warning, which `sanya check` shows
= 0

$ cat rivers.json
{"_sanya":{"as_of":"2023-01-01","checkpoint":null,"entries":null,"id":"urn:uuid:dfbc9028-9760-88f2-ba61-b5a9e10a2024","known_at":null,"language":"en","method":{"hash":"7790dc0d198548cbac4bd4111cf92c3b88dd4475d40cd3a89485b0f1f86046ac","name":"house","title":"The house method, our own way of deciding, explained with every rule in docs/method.md","url":"docs/method.md","version":"1.0.0"},"published_by":null,"tracker":{"contact":null,"id":"water","publisher":null,"title":"Water for schools"}},"authors":[{"name":"Water for schools"}],"description":"As of 2023-01-01. Method: house 1.0.0, hash 7790dc0d1985.","feed_url":"https://example.org/water/rivers.json","home_page_url":"https://example.org/water/index.html","items":[{"_sanya":{"by_time":false,"day":"2021-02-10","entries":[{"certain":true,"id":"wells-opened","kind":"finding"},{"certain":false,"id":"wells-reported","kind":"finding"},{"certain":true,"id":"wells-seen","kind":"finding"}],"from":["never_looked","delivered","reported"],"question":"status","to":["reported","delivered"],"unit":"schools/wells"},"content_html":"<p dir=\"auto\">Status from 2021-02-10 on: the record leaves open which of these it is.</p>\n<ul>\n<li dir=\"auto\">“Reported done by one voice”: one outside voice reports it done; 2 are needed</li>\n<li dir=\"auto\">“Delivered”: 1 to 2 outside voices report it done</li>\n</ul>\n<p dir=\"auto\">What changed it:</p>\n<ul>\n<li dir=\"auto\">Ministry of Works (owner), 2020-11-04: The ministry says that all ten wells are open. Another account of the same thing says otherwise. Source: <a href=\"https://example.org/opened\" rel=\"noopener noreferrer\">The River Post, &quot;Wells opened&quot;, 2020-11-05</a></li>\n<li dir=\"auto\">The Lake Times (independent), 2020-12, uncertain: The newspaper counts ten new wells. It may or may not be about this: It may speak of the wells of an earlier plan. Another account of the same thing says otherwise. Source: The Lake Times, &quot;A look at the wells&quot;, 2021-02-10</li>\n<li dir=\"auto\">Water Watch (independent), about 2021-01: Water Watch found ten new wells. It had happened by this day at the latest. We link it to this, its source does not: The article names the schools and not the plan. Another account of the same thing says otherwise. Source: The Lake Times, &quot;A look at the wells&quot;, 2021-02-10</li>\n</ul>\n<p dir=\"auto\">The action schools/wells of the pledge “Clean water in every school”, made by A. Ito (2019-03-01). Lead: Ministry of Works. Partner: Ministry of Health.</p>\n<p dir=\"auto\">As of 2023-01-01. Method: house 1.0.0, hash 7790dc0d1985.</p>\n","content_text":"Status from 2021-02-10 on: the record leaves open which of these it is.\n- “Reported done by one voice”: one outside voice reports it done; 2 are needed\n- “Delivered”: 1 to 2 outside voices report it done\n\nWhat changed it:\n- Ministry of Works (owner), 2020-11-04: The ministry says that all ten wells are open. Another account of the same thing says otherwise. Source: The River Post, \"Wells opened\", 2020-11-05 https://example.org/opened\n- The Lake Times (independent), 2020-12, uncertain: The newspaper counts ten new wells. It may or may not be about this: It may speak of the wells of an earlier plan. Another account of the same thing says otherwise. Source: The Lake Times, \"A look at the wells\", 2021-02-10\n- Water Watch (independent), about 2021-01: Water Watch found ten new wells. It had happened by this day at the latest. We link it to this, its source does not: The article names the schools and not the plan. Another account of the same thing says otherwise. Source: The Lake Times, \"A look at the wells\", 2021-02-10\n\nThe action schools/wells of the pledge “Clean water in every school”, made by A. Ito (2019-03-01). Lead: Ministry of Works. Partner: Ministry of Health.\n\nAs of 2023-01-01. Method: house 1.0.0, hash 7790dc0d1985.\n","date_published":"2021-02-10T00:00:00Z","id":"urn:uuid:64b55738-0ab7-85ef-88d6-df745db59d1b","tags":["Reported done by one voice","Delivered"],"title":"Dig a well at each of the ten schools without water: from “No evidence, no search known”, “Delivered” or “Reported done by one voice” to “Reported done by one voice” or “Delivered”","url":"https://example.org/water/index.html#action-schools--wells"},{"_sanya":{"by_time":false,"day":"2020-11-04","entries":[{"certain":false,"id":"wells-opened","kind":"finding"},{"certain":false,"id":"wells-reported","kind":"finding"},{"certain":false,"id":"wells-seen","kind":"finding"}],"from":["never_looked"],"question":"status","to":["never_looked","delivered","reported"],"unit":"schools/wells"},"content_html":"<p dir=\"auto\">Status from 2020-11-04 on: the record leaves open which of these it is.</p>\n<ul>\n<li dir=\"auto\">“No evidence, no search known”: no progress is known, and no search is logged</li>\n<li dir=\"auto\">“Delivered”: up to 2 outside voices report it done</li>\n<li dir=\"auto\">“Reported done by one voice”: one outside voice reports it done; 2 are needed</li>\n</ul>\n<p dir=\"auto\">What changed it:</p>\n<ul>\n<li dir=\"auto\">Ministry of Works (owner), 2020-11-04: The ministry says that all ten wells are open. Another account of the same thing says otherwise. Source: <a href=\"https://example.org/opened\" rel=\"noopener noreferrer\">The River Post, &quot;Wells opened&quot;, 2020-11-05</a></li>\n<li dir=\"auto\">The Lake Times (independent), 2020-12, uncertain: The newspaper counts ten new wells. It may or may not be about this: It may speak of the wells of an earlier plan. Another account of the same thing says otherwise. Source: The Lake Times, &quot;A look at the wells&quot;, 2021-02-10</li>\n<li dir=\"auto\">Water Watch (independent), about 2021-01: Water Watch found ten new wells. We link it to this, its source does not: The article names the schools and not the plan. Another account of the same thing says otherwise. Source: The Lake Times, &quot;A look at the wells&quot;, 2021-02-10</li>\n</ul>\n<p dir=\"auto\">The action schools/wells of the pledge “Clean water in every school”, made by A. Ito (2019-03-01). Lead: Ministry of Works. Partner: Ministry of Health.</p>\n<p dir=\"auto\">As of 2023-01-01. Method: house 1.0.0, hash 7790dc0d1985.</p>\n","content_text":"Status from 2020-11-04 on: the record leaves open which of these it is.\n- “No evidence, no search known”: no progress is known, and no search is logged\n- “Delivered”: up to 2 outside voices report it done\n- “Reported done by one voice”: one outside voice reports it done; 2 are needed\n\nWhat changed it:\n- Ministry of Works (owner), 2020-11-04: The ministry says that all ten wells are open. Another account of the same thing says otherwise. Source: The River Post, \"Wells opened\", 2020-11-05 https://example.org/opened\n- The Lake Times (independent), 2020-12, uncertain: The newspaper counts ten new wells. It may or may not be about this: It may speak of the wells of an earlier plan. Another account of the same thing says otherwise. Source: The Lake Times, \"A look at the wells\", 2021-02-10\n- Water Watch (independent), about 2021-01: Water Watch found ten new wells. We link it to this, its source does not: The article names the schools and not the plan. Another account of the same thing says otherwise. Source: The Lake Times, \"A look at the wells\", 2021-02-10\n\nThe action schools/wells of the pledge “Clean water in every school”, made by A. Ito (2019-03-01). Lead: Ministry of Works. Partner: Ministry of Health.\n\nAs of 2023-01-01. Method: house 1.0.0, hash 7790dc0d1985.\n","date_published":"2020-11-04T00:00:00Z","id":"urn:uuid:94899a0d-8944-80c2-b67e-07dcf8f9f123","tags":["No evidence, no search known","Delivered","Reported done by one voice"],"title":"Dig a well at each of the ten schools without water: from “No evidence, no search known” to “No evidence, no search known”, “Delivered” or “Reported done by one voice”","url":"https://example.org/water/index.html#action-schools--wells"},{"_sanya":{"by_time":true,"day":"2019-03-01","entries":[],"from":["not_yet_made"],"question":"status","to":["never_looked"],"unit":"schools/wells"},"content_html":"<p dir=\"auto\">Status from 2019-03-01 on: “No evidence, no search known”. The reason: no progress is known, and no search is logged.</p>\n<p dir=\"auto\">By time alone, without new evidence: the pledge was made on 2019-03-01.</p>\n<p dir=\"auto\">The action schools/wells of the pledge “Clean water in every school”, made by A. Ito (2019-03-01). Lead: Ministry of Works. Partner: Ministry of Health.</p>\n<p dir=\"auto\">As of 2023-01-01. Method: house 1.0.0, hash 7790dc0d1985.</p>\n","content_text":"Status from 2019-03-01 on: “No evidence, no search known”. The reason: no progress is known, and no search is logged.\n\nBy time alone, without new evidence: the pledge was made on 2019-03-01.\n\nThe action schools/wells of the pledge “Clean water in every school”, made by A. Ito (2019-03-01). Lead: Ministry of Works. Partner: Ministry of Health.\n\nAs of 2023-01-01. Method: house 1.0.0, hash 7790dc0d1985.\n","date_published":"2019-03-01T00:00:00Z","id":"urn:uuid:774250bc-223f-8d3b-9250-b31c3bf37db6","tags":["No evidence, no search known"],"title":"Dig a well at each of the ten schools without water: from “Not promised yet” to “No evidence, no search known”","url":"https://example.org/water/index.html#action-schools--wells"}],"language":"en","title":"Water for schools: Ministry of Rivers","version":"https://jsonfeed.org/version/1.1"}
= 0

$ sanya export feed wells --question schedule --as-of 2021-01-02 --url https://example.org/water/ --out schedule.xml
schedule.xml
! 1 warning, which `sanya check` shows
= 0

$ cat schedule.xml
<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>urn:uuid:f82cf31b-3894-8d93-a9bc-d45d8ae15dc6</id>
<title>Water for schools: Dig a well at each of the ten schools without water: Schedule</title>
<subtitle>As of 2021-01-02. Method: house 1.0.0, hash 7790dc0d1985.</subtitle>
<updated>2021-01-01T00:00:00Z</updated>
<author>
<name>Water for schools</name>
</author>
<link rel="self" type="application/atom+xml" href="https://example.org/water/schedule.xml"/>
<link rel="alternate" type="text/html" href="https://example.org/water/index.html"/>
<generator>Sanya</generator>
<entry>
<id>urn:uuid:b6852f95-4263-8fc0-b471-3006c797d80f</id>
<title>Dig a well at each of the ten schools without water: Schedule: from “Not due yet” or “On time” to “Overdue”, “On time” or “Late”</title>
<updated>2021-01-01T00:00:00Z</updated>
<published>2021-01-01T00:00:00Z</published>
<link rel="alternate" type="text/html" href="https://example.org/water/index.html#action-schools--wells"/>
<link rel="related" title="The River Post, &quot;Wells opened&quot;, 2020-11-05" href="https://example.org/opened"/>
<category term="overdue" label="Overdue"/>
<category term="on_time" label="On time"/>
<category term="late" label="Late"/>
<content type="html">&lt;p dir=&quot;auto&quot;&gt;Schedule from 2021-01-01 on: the record leaves open which of these it is.&lt;/p&gt;
&lt;ul&gt;
&lt;li dir=&quot;auto&quot;&gt;“Overdue”: due by 2020-12-31, and no delivery is confirmed&lt;/li&gt;
&lt;li dir=&quot;auto&quot;&gt;“On time”: delivered by 2020-12-31&lt;/li&gt;
&lt;li dir=&quot;auto&quot;&gt;“Late”: due by 2020-12-31, delivered later&lt;/li&gt;
&lt;/ul&gt;
&lt;p dir=&quot;auto&quot;&gt;By time alone, without new evidence: the deadline of 2020-12-31 passed.&lt;/p&gt;
&lt;p dir=&quot;auto&quot;&gt;It rests on:&lt;/p&gt;
&lt;ul&gt;
&lt;li dir=&quot;auto&quot;&gt;Ministry of Works (owner), 2020-11-04: The ministry says that all ten wells are open. Another account of the same thing says otherwise. Source: &lt;a href=&quot;https://example.org/opened&quot; rel=&quot;noopener noreferrer&quot;&gt;The River Post, &amp;quot;Wells opened&amp;quot;, 2020-11-05&lt;/a&gt;&lt;/li&gt;
&lt;li dir=&quot;auto&quot;&gt;The Lake Times (independent), 2020-12, uncertain: The newspaper counts ten new wells. It may or may not be about this: It may speak of the wells of an earlier plan. Another account of the same thing says otherwise. Source: The Lake Times, &amp;quot;A look at the wells&amp;quot;, 2021-02-10&lt;/li&gt;
&lt;li dir=&quot;auto&quot;&gt;Water Watch (independent), about 2021-01: Water Watch found ten new wells. We link it to this, its source does not: The article names the schools and not the plan. Another account of the same thing says otherwise. Source: The Lake Times, &amp;quot;A look at the wells&amp;quot;, 2021-02-10&lt;/li&gt;
&lt;/ul&gt;
&lt;p dir=&quot;auto&quot;&gt;The action schools/wells of the pledge “Clean water in every school”, made by A. Ito (2019-03-01). Lead: Ministry of Works. Partner: Ministry of Health.&lt;/p&gt;
&lt;p dir=&quot;auto&quot;&gt;As of 2021-01-02. Method: house 1.0.0, hash 7790dc0d1985.&lt;/p&gt;
</content>
</entry>
<entry>
<id>urn:uuid:9e3d93bd-d62f-88d7-b360-8ffbea2d51c3</id>
<title>Dig a well at each of the ten schools without water: Schedule: from “Not due yet” to “Not due yet” or “On time”</title>
<updated>2020-11-04T00:00:00Z</updated>
<published>2020-11-04T00:00:00Z</published>
<link rel="alternate" type="text/html" href="https://example.org/water/index.html#action-schools--wells"/>
<link rel="related" title="The River Post, &quot;Wells opened&quot;, 2020-11-05" href="https://example.org/opened"/>
<category term="not_due" label="Not due yet"/>
<category term="on_time" label="On time"/>
<content type="html">&lt;p dir=&quot;auto&quot;&gt;Schedule from 2020-11-04 on: the record leaves open which of these it is.&lt;/p&gt;
&lt;ul&gt;
&lt;li dir=&quot;auto&quot;&gt;“Not due yet”: due by 2020-12-31&lt;/li&gt;
&lt;li dir=&quot;auto&quot;&gt;“On time”: delivered by 2020-12-31&lt;/li&gt;
&lt;/ul&gt;
&lt;p dir=&quot;auto&quot;&gt;What changed it:&lt;/p&gt;
&lt;ul&gt;
&lt;li dir=&quot;auto&quot;&gt;The Lake Times (independent), 2020-12, uncertain: The newspaper counts ten new wells. It may or may not be about this: It may speak of the wells of an earlier plan. Another account of the same thing says otherwise. Source: The Lake Times, &amp;quot;A look at the wells&amp;quot;, 2021-02-10&lt;/li&gt;
&lt;li dir=&quot;auto&quot;&gt;Water Watch (independent), about 2021-01: Water Watch found ten new wells. We link it to this, its source does not: The article names the schools and not the plan. Another account of the same thing says otherwise. Source: The Lake Times, &amp;quot;A look at the wells&amp;quot;, 2021-02-10&lt;/li&gt;
&lt;/ul&gt;
&lt;p dir=&quot;auto&quot;&gt;It rests also on:&lt;/p&gt;
&lt;ul&gt;
&lt;li dir=&quot;auto&quot;&gt;Ministry of Works (owner), 2020-11-04: The ministry says that all ten wells are open. Another account of the same thing says otherwise. Source: &lt;a href=&quot;https://example.org/opened&quot; rel=&quot;noopener noreferrer&quot;&gt;The River Post, &amp;quot;Wells opened&amp;quot;, 2020-11-05&lt;/a&gt;&lt;/li&gt;
&lt;/ul&gt;
&lt;p dir=&quot;auto&quot;&gt;The action schools/wells of the pledge “Clean water in every school”, made by A. Ito (2019-03-01). Lead: Ministry of Works. Partner: Ministry of Health.&lt;/p&gt;
&lt;p dir=&quot;auto&quot;&gt;As of 2021-01-02. Method: house 1.0.0, hash 7790dc0d1985.&lt;/p&gt;
</content>
</entry>
</feed>
= 0

$ sanya export feed --institution river-post --as-of 2021-03-01
<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>urn:uuid:6c06d850-d252-86aa-b4fe-89abc703ecdb</id>
<title>Water for schools: The River Post</title>
<subtitle>As of 2021-03-01. Method: house 1.0.0, hash 7790dc0d1985.</subtitle>
<updated>2021-03-01T00:00:00Z</updated>
<author>
<name>Water for schools</name>
</author>
<generator>Sanya</generator>
</feed>
! 1 warning, which `sanya check` shows
= 0

$ sanya export feed wels
! 1 warning, which `sanya check` shows
! sanya: no action or pledge is called "wels"
!   help: did you mean "wells"?
= 2

$ sanya export feed --institution moon
! 1 warning, which `sanya check` shows
! sanya: there is no institution "moon"
!   help: write one of: lake-times, moh, mol, mor, mow, river-post, water-watch
= 2

$ sanya export feed wells --institution moh
! sanya: a feed is of an action or pledge, or of an institution
!   help: leave out one of the two
= 2

$ sanya export feed --question statos
! 1 warning, which `sanya check` shows
! sanya: the pack asks no question "statos"
!   help: did you mean "status"?
= 2

$ sanya export feed --url javascript:alert(1)
! sanya: "javascript:alert(1)" of --url is no address of http or https
!   help: write where the report will stand, as in https://example.org/tracker
= 2
