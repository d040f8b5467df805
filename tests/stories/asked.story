At a terminal, without options, one is asked question by question; each answer is checked at once.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== finding.txt
wel
schools/wells
built
opening

whole
inferred

It names the town.
2021
2020-10


Ten wells were opened.
wells-opened
wells-open
yes

== kind.txt
law
source
lake
lake-t

official_act
A notice
2023-02

notice
no

== short.txt
share
visit

$ sanya sync --author ana
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
+ pack rules/house.yaml
+ person ito
+ pledge schools
+ and 7 more
27 new, 0 changed, 0 gone, 0 as before; entries 1 to 27
= 0

$ sanya record finding --author ana << finding.txt
+ finding wells-open
entry 28
! An empty line leaves out what may be left out.
! 
! the action it is about
!   schools/wells          Dig a well at each of the ten schools without water
!   schools/law            Bring a law on drinking water
!   schools/tests          Test the water of every school each year
!   taps/villages          Bring taps to the villages along the river
! action: wel
!   schools/wells
! 
! the step on the action's ladder
!   announced              announced
!   site-chosen            the site is chosen
!   designed               designed
!   funded                 funded
!   contracted             a builder is under contract
!   ground-broken          ground broken
!   under-construction     under construction
!   built                  built
!   handed-over            handed over
!   inaugurated            inaugurated
!   operating              in use
!   works-halted           works halted
!   cancelled              cancelled
!   closed                 closed
!   destroyed              destroyed
! milestone: schools/wells
! "schools/wells" is no step of a building
!   help: the steps of a building are: announced, site-chosen, designed, funded, contracted, ground-broken, under-construction, built, handed-over, inaugurated, operating, works-halted, cancelled, closed, destroyed
! milestone: built
! 
! the source that says so
!   opening                The River Post, Wells opened, 2020-11-05
!   plan                   The Lake Times, 2022-04
!   speech                 The River Post, Water for all, 2019-03-02
!   visit                  The Lake Times, A look at the wells, 2021-02-10
! source: opening
! 
! supports (the default), contradicts or context
!   supports
!   contradicts
!   context
! bearing: 
! 
! whole (the default) or part
!   whole
!   part
! extent: whole
! 
! stated (the default), inferred or possible
!   stated
!   inferred
!   possible
! link: inferred
! 
! why it belongs to the action, where the link is not stated
! reason: 
! this is needed
! reason: It names the town.
! 
! when it happened (default: the day of publication)
! happened: 2021
! this was on 2021, but its source was published on 2020-11-05
!   help: a source knows nothing of later days: correct one of the two dates
! happened: 2020-10
! 
! whose statement it is (default: the publisher's)
!   lake-times             The Lake Times
!   moh                    Ministry of Health
!   mol                    Ministry of Lakes
!   mor                    Ministry of Rivers
!   mow                    Ministry of Works
!   river-post             The River Post
!   water-watch            Water Watch
!   ito                    A. Ito
! claimant: 
! 
! what the source says, in our own words
! note: 
! this is needed
! note: Ten wells were opened.
! 
! its name in the record: small letters, digits, hyphens
! id: wells-opened
! there is a finding "wells-opened" already
!   help: `sanya correct` changes it; for another one take another id
! id: wells-open
! 
! this will be recorded:
! findings:
!   - id: wells-open
!     source: opening
!     happened: 2020-10
!     note: Ten wells were opened.
!     action: schools/wells
!     milestone: built
!     link: inferred
!     reason: It names the town.
! 
! record it? yes or no: yes
= 0

$ sanya record --author ana << kind.txt
! finding, source, reading, search or override? law
! finding, source, reading, search or override? source
! An empty line leaves out what may be left out.
! 
! the institution that published it, by id or name
!   lake-times             The Lake Times
!   moh                    Ministry of Health
!   mol                    Ministry of Lakes
!   mor                    Ministry of Rivers
!   mow                    Ministry of Works
!   river-post             The River Post
!   water-watch            Water Watch
! publisher: lake
!   lake-times             The Lake Times
!   mol                    Ministry of Lakes
! publisher: lake-t
!   lake-times
! 
! publication, official_act, court_record, field_visit, interview or letter
!   publication
!   official_act
!   court_record
!   field_visit
!   interview
!   letter
! kind: 
! this is needed
! kind: official_act
! 
! in the tracker's first language
! title: A notice
! 
! when it was published
! published: 2023-02
! 
! where it can be read
! url: 
! 
! its name in the record: small letters, digits, hyphens
! id: notice
! 
! this will be recorded:
! sources:
!   - id: notice
!     kind: official_act
!     publisher: lake-times
!     title: A notice
!     published: 2023-02
! 
! record it? yes or no: no
! nothing was recorded
= 0

$ sanya record reading --author ana << short.txt
! An empty line leaves out what may be left out.
! 
! the quantity that was read
!   share                  Schools with clean water
! indicator: share
! 
! the source that says so
!   opening                The River Post, Wells opened, 2020-11-05
!   plan                   The Lake Times, 2022-04
!   speech                 The River Post, Water for all, 2019-03-02
!   visit                  The Lake Times, A look at the wells, 2021-02-10
! source: visit
! 
! the value: 5.7, <5, 5..7, ~5, or a word of the scale
! value: (nothing more)
! nothing was recorded
= 0
