Deadlines, and answers that change by themselves, as a calendar.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ rules/house.yaml

$ sanya export calendar --as-of 2020-10-15 --within 12w
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Sanya//Sanya//EN
X-WR-CALNAME:Water for schools
BEGIN:VEVENT
UID:schools/wells/schedule/not_due/on_time@water
DTSTAMP:20201015T000000Z
DTSTART;VALUE=DATE:20201104
SUMMARY:Dig a well at each of the ten schools without water: Schedule becom
 es Not due yet or On time\; until then Not due yet
DESCRIPTION:schools/wells\nAs of 2020-10-15\, if nothing is added to the re
 cord. Method: house 1.0.0\, hash 7790dc0d1985.
CATEGORIES:Change of an answer
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:schools/wells/corroboration/none/corroborated/single@water
DTSTAMP:20201015T000000Z
DTSTART;VALUE=DATE:20201104
SUMMARY:Dig a well at each of the ten schools without water: Corroboration 
 becomes Nobody reports it done or Corroborated or One outside voice\; unti
 l then Nobody reports it done
DESCRIPTION:schools/wells\nAs of 2020-10-15\, if nothing is added to the re
 cord. Method: house 1.0.0\, hash 7790dc0d1985.
CATEGORIES:Change of an answer
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:schools/wells/freshness/fresh/nothing@water
DTSTAMP:20201015T000000Z
DTSTART;VALUE=DATE:20201104
SUMMARY:Dig a well at each of the ten schools without water: Freshness beco
 mes Fresh or No sign\; until then No sign
DESCRIPTION:schools/wells\nAs of 2020-10-15\, if nothing is added to the re
 cord. Method: house 1.0.0\, hash 7790dc0d1985.
CATEGORIES:Change of an answer
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:schools/wells/status/never_looked/delivered/reported@water
DTSTAMP:20201015T000000Z
DTSTART;VALUE=DATE:20201104
SUMMARY:Dig a well at each of the ten schools without water: Status becomes
  No evidence\, no search known or Delivered or Reported done by one voice\
 ; until then No evidence\, no search known
DESCRIPTION:schools/wells\nAs of 2020-10-15\, if nothing is added to the re
 cord. Method: house 1.0.0\, hash 7790dc0d1985.
CATEGORIES:Change of an answer
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:schools/wells/official_claim/says_nothing/says_done@water
DTSTAMP:20201015T000000Z
DTSTART;VALUE=DATE:20201105
SUMMARY:Dig a well at each of the ten schools without water: What the owner
 's side says becomes Says nothing or Says it is done\; until then Says not
 hing
DESCRIPTION:schools/wells\nAs of 2020-10-15\, if nothing is added to the re
 cord. Method: house 1.0.0\, hash 7790dc0d1985.
CATEGORIES:Change of an answer
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:schools/wells/deadline@water
DTSTAMP:20201015T000000Z
DTSTART;VALUE=DATE:20201231
SUMMARY:Dig a well at each of the ten schools without water: the deadline
DESCRIPTION:schools/wells\nAs of 2020-10-15\, if nothing is added to the re
 cord. Method: house 1.0.0\, hash 7790dc0d1985.
CATEGORIES:Deadline
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:schools/wells/schedule/overdue/on_time/late@water
DTSTAMP:20201015T000000Z
DTSTART;VALUE=DATE:20210101
SUMMARY:Dig a well at each of the ten schools without water: Schedule becom
 es Overdue or On time or Late\; until then Not due yet or On time
DESCRIPTION:schools/wells\nAs of 2020-10-15\, if nothing is added to the re
 cord. Method: house 1.0.0\, hash 7790dc0d1985.
CATEGORIES:Change of an answer
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
! 1 warning, which `sanya check` shows
= 0

$ sanya export calendar schools --as-of 2020-10-15 --within 12w --out deadlines.ics
deadlines.ics
! 1 warning, which `sanya check` shows
= 0

$ sanya export calendar --within soon
! sanya: "soon" of --within is no duration
!   help: write a number with d, w, m or y, as in 90d
= 2

$ sanya export calendar schools --as-of 2020-10-15 --within 12w --url https://example.org/tracker/
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Sanya//Sanya//EN
X-WR-CALNAME:Water for schools
BEGIN:VEVENT
UID:schools/wells/schedule/not_due/on_time@water
DTSTAMP:20201015T000000Z
DTSTART;VALUE=DATE:20201104
SUMMARY:Dig a well at each of the ten schools without water: Schedule becom
 es Not due yet or On time\; until then Not due yet
DESCRIPTION:schools/wells\nAs of 2020-10-15\, if nothing is added to the re
 cord. Method: house 1.0.0\, hash 7790dc0d1985.
CATEGORIES:Change of an answer
URL:https://example.org/tracker/index.html#action-schools--wells
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:schools/wells/corroboration/none/corroborated/single@water
DTSTAMP:20201015T000000Z
DTSTART;VALUE=DATE:20201104
SUMMARY:Dig a well at each of the ten schools without water: Corroboration 
 becomes Nobody reports it done or Corroborated or One outside voice\; unti
 l then Nobody reports it done
DESCRIPTION:schools/wells\nAs of 2020-10-15\, if nothing is added to the re
 cord. Method: house 1.0.0\, hash 7790dc0d1985.
CATEGORIES:Change of an answer
URL:https://example.org/tracker/index.html#action-schools--wells
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:schools/wells/freshness/fresh/nothing@water
DTSTAMP:20201015T000000Z
DTSTART;VALUE=DATE:20201104
SUMMARY:Dig a well at each of the ten schools without water: Freshness beco
 mes Fresh or No sign\; until then No sign
DESCRIPTION:schools/wells\nAs of 2020-10-15\, if nothing is added to the re
 cord. Method: house 1.0.0\, hash 7790dc0d1985.
CATEGORIES:Change of an answer
URL:https://example.org/tracker/index.html#action-schools--wells
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:schools/wells/status/never_looked/delivered/reported@water
DTSTAMP:20201015T000000Z
DTSTART;VALUE=DATE:20201104
SUMMARY:Dig a well at each of the ten schools without water: Status becomes
  No evidence\, no search known or Delivered or Reported done by one voice\
 ; until then No evidence\, no search known
DESCRIPTION:schools/wells\nAs of 2020-10-15\, if nothing is added to the re
 cord. Method: house 1.0.0\, hash 7790dc0d1985.
CATEGORIES:Change of an answer
URL:https://example.org/tracker/index.html#action-schools--wells
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:schools/wells/official_claim/says_nothing/says_done@water
DTSTAMP:20201015T000000Z
DTSTART;VALUE=DATE:20201105
SUMMARY:Dig a well at each of the ten schools without water: What the owner
 's side says becomes Says nothing or Says it is done\; until then Says not
 hing
DESCRIPTION:schools/wells\nAs of 2020-10-15\, if nothing is added to the re
 cord. Method: house 1.0.0\, hash 7790dc0d1985.
CATEGORIES:Change of an answer
URL:https://example.org/tracker/index.html#action-schools--wells
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:schools/wells/deadline@water
DTSTAMP:20201015T000000Z
DTSTART;VALUE=DATE:20201231
SUMMARY:Dig a well at each of the ten schools without water: the deadline
DESCRIPTION:schools/wells\nAs of 2020-10-15\, if nothing is added to the re
 cord. Method: house 1.0.0\, hash 7790dc0d1985.
CATEGORIES:Deadline
URL:https://example.org/tracker/index.html#action-schools--wells
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:schools/wells/schedule/overdue/on_time/late@water
DTSTAMP:20201015T000000Z
DTSTART;VALUE=DATE:20210101
SUMMARY:Dig a well at each of the ten schools without water: Schedule becom
 es Overdue or On time or Late\; until then Not due yet or On time
DESCRIPTION:schools/wells\nAs of 2020-10-15\, if nothing is added to the re
 cord. Method: house 1.0.0\, hash 7790dc0d1985.
CATEGORIES:Change of an answer
URL:https://example.org/tracker/index.html#action-schools--wells
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
! 1 warning, which `sanya check` shows
= 0

$ sanya export calendar --url here
! sanya: "here" of --url is no address of http or https
!   help: write where the report will stand, as in https://example.org/tracker
= 2
