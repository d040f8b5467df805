Help tells what there is, and a slip is met with what was meant.

$ sanya
! sanya: what was promised, what came of it, and how one knows
! 
! usage: sanya COMMAND [OPTIONS]
! 
!   check                  find every fault in the tracker's files
!   status                 what became of each promise
!   why ACTION             how an answer came about, and what else it could be
!   timeline [ACTION]      since when each answer holds, and until when
!   gaps [ACTION]          what evidence is missing, action by action
!   audit                  which institution owes what, and who answers for it now
!   audit repeats          which actions may ask again what an earlier one asked
!   compare PACK PACK...   the same evidence under several methods
!   report                 write the gap report of a period
!   sync                   bring what the files say into the ledger
!   diff                   show which answers changed between two moments, and by
!                          what
!   approve                answer for a report: who coded, who checked, who
!                          approved
!   record finding         enter a finding into the ledger
!   record source          enter a source into the ledger
!   record reading         enter the reading of an indicator into the ledger
!   record search          enter a search into the ledger, as search-log does
!   search-log             log a search that found nothing, without which silence
!                          says nothing
!   record override        enter an override into the ledger, as override does
!   override               put a person's verdict beside the computed one, never
!                          in its place
!   record -               enter what a YAML fragment on standard input says into
!                          the ledger
!   reply INSTITUTION      record what an institution was asked, and later its
!                          answer
!   correct finding ID     change what the ledger says of one thing
!   correct source ID      change what the ledger says of one thing
!   correct reading ID     change what the ledger says of one thing
!   correct search ID      change what the ledger says of one thing
!   correct override ID    change what the ledger says of one thing
!   correct reply ID       change what the ledger says of one thing
!   correct -              put what a YAML fragment on standard input says in the
!                          place of what stands
!   retract KIND ID...     take things out of the record, from now on
!   export yaml            write what was entered by hand as YAML
!   init [FILE...]         begin a tracker: by asking, or from what others keep
!   import FILE...         bring in what others keep, by a mapping
!   import sketch FILE     propose a mapping of a list, to go on from
!   import withdraw NAME   take all that an import brought out of the record
!   export calendar [ACTION] write deadlines and answers that change by themselves
!                            as a calendar
!   export excel           write the tracker as a spreadsheet: pledges, answers,
!                          evidence
!   export csv             write the tracker as a folder of CSV files that
!                          explains itself
!   export json            write the tracker as one JSON document
!   export ndjson          write the tracker as JSON, an object a line
!   replicate DIR          judge other trackers' data by their own rules, and
!                          compare with their answers
!   export feed [UNIT]     write the changes of answers as a feed
!   export popolo          write people, organizations, posts and memberships as
!                          Popolo JSON
!   export claimreview [UNIT] write the headline answers as schema.org ClaimReview
!   ledger log [KIND ID]   list what was entered, by whom and when, the newest
!                          last
!   ledger verify          recompute every hash, and name what was changed behind
!                          the ledger's back
!   ledger key [NAME]      make the key that signs checkpoints, or show its public
!                          half
!   ledger checkpoint      sign how many entries there are, and what they hash to
!   ledger prove [ENTRY]   prove that an entry is in a checkpoint, or that one
!                          checkpoint goes on from another
!   ledger export          write every entry as a line of JSON, for docs/verify.py
!   ledger backup FILE     copy the ledger, as it is at one moment, while others
!                          go on writing
!   ledger restore FILE    put a backup in the ledger's place, after verifying it
!   ledger rebuild         work out again all that is derived from the entries
!   ledger compact         give the room of free pages back to the disk
!   ledger erase ENTRY     take the body of one entry out of the ledger for good
!   ledger unseal KEEP     open what was sealed, with the file that was kept of it
!   rules check [PACK...]  find faults in rule packs
!   rules test [PACK...]   run the tests that stand beside rule packs
!   completion SHELL       write completions for bash, zsh or fish
!   version                show the program's version
!   help [COMMAND]         show help on a command
! 
! `sanya help COMMAND` tells more. Exit codes: 0 done, 1 faults found in readable
! files, 2 usage or a file that cannot be opened, 3 input or output failed,
! 70 a fault of sanya's own.
= 2

$ sanya help
sanya: what was promised, what came of it, and how one knows

usage: sanya COMMAND [OPTIONS]

  check                  find every fault in the tracker's files
  status                 what became of each promise
  why ACTION             how an answer came about, and what else it could be
  timeline [ACTION]      since when each answer holds, and until when
  gaps [ACTION]          what evidence is missing, action by action
  audit                  which institution owes what, and who answers for it now
  audit repeats          which actions may ask again what an earlier one asked
  compare PACK PACK...   the same evidence under several methods
  report                 write the gap report of a period
  sync                   bring what the files say into the ledger
  diff                   show which answers changed between two moments, and by
                         what
  approve                answer for a report: who coded, who checked, who
                         approved
  record finding         enter a finding into the ledger
  record source          enter a source into the ledger
  record reading         enter the reading of an indicator into the ledger
  record search          enter a search into the ledger, as search-log does
  search-log             log a search that found nothing, without which silence
                         says nothing
  record override        enter an override into the ledger, as override does
  override               put a person's verdict beside the computed one, never
                         in its place
  record -               enter what a YAML fragment on standard input says into
                         the ledger
  reply INSTITUTION      record what an institution was asked, and later its
                         answer
  correct finding ID     change what the ledger says of one thing
  correct source ID      change what the ledger says of one thing
  correct reading ID     change what the ledger says of one thing
  correct search ID      change what the ledger says of one thing
  correct override ID    change what the ledger says of one thing
  correct reply ID       change what the ledger says of one thing
  correct -              put what a YAML fragment on standard input says in the
                         place of what stands
  retract KIND ID...     take things out of the record, from now on
  export yaml            write what was entered by hand as YAML
  init [FILE...]         begin a tracker: by asking, or from what others keep
  import FILE...         bring in what others keep, by a mapping
  import sketch FILE     propose a mapping of a list, to go on from
  import withdraw NAME   take all that an import brought out of the record
  export calendar [ACTION] write deadlines and answers that change by themselves
                           as a calendar
  export excel           write the tracker as a spreadsheet: pledges, answers,
                         evidence
  export csv             write the tracker as a folder of CSV files that
                         explains itself
  export json            write the tracker as one JSON document
  export ndjson          write the tracker as JSON, an object a line
  replicate DIR          judge other trackers' data by their own rules, and
                         compare with their answers
  export feed [UNIT]     write the changes of answers as a feed
  export popolo          write people, organizations, posts and memberships as
                         Popolo JSON
  export claimreview [UNIT] write the headline answers as schema.org ClaimReview
  ledger log [KIND ID]   list what was entered, by whom and when, the newest
                         last
  ledger verify          recompute every hash, and name what was changed behind
                         the ledger's back
  ledger key [NAME]      make the key that signs checkpoints, or show its public
                         half
  ledger checkpoint      sign how many entries there are, and what they hash to
  ledger prove [ENTRY]   prove that an entry is in a checkpoint, or that one
                         checkpoint goes on from another
  ledger export          write every entry as a line of JSON, for docs/verify.py
  ledger backup FILE     copy the ledger, as it is at one moment, while others
                         go on writing
  ledger restore FILE    put a backup in the ledger's place, after verifying it
  ledger rebuild         work out again all that is derived from the entries
  ledger compact         give the room of free pages back to the disk
  ledger erase ENTRY     take the body of one entry out of the ledger for good
  ledger unseal KEEP     open what was sealed, with the file that was kept of it
  rules check [PACK...]  find faults in rule packs
  rules test [PACK...]   run the tests that stand beside rule packs
  completion SHELL       write completions for bash, zsh or fish
  version                show the program's version
  help [COMMAND]         show help on a command

`sanya help COMMAND` tells more. Exit codes: 0 done, 1 faults found in readable
files, 2 usage or a file that cannot be opened, 3 input or output failed,
70 a fault of sanya's own.
= 0

$ sanya help why
sanya why: how an answer came about, and what else it could be

usage: sanya why ACTION [OPTIONS]

The answer with the rule that gave it, each condition with its value, each
finding with its source, claimant and the claimant's relation to the action;
what rests on inference or on an uncertain date; what else it could be; the
rules that did not hold, and by what; how easily the answer would fall; what is
missing. ACTION is a full id (pledge/action), its last part where only one
action has it, or the id of a pledge.

JSON: the whole proof. `schema_version`, `as_of`, `published_by`, `known_at`,
`entries`, `method`, `pledge`, `action`, `title`, `verdicts` (each with
`answer`, `alternatives` and their worlds, `tried`: the rules with their trees
of conditions), `exhibits` (the entries cited), `gaps` (as `sanya gaps` has its
ways), `overrides`, `relations` (actions that it depends on, repeats, supersedes
or is superseded by: `how`, `action`, `answers`, `open`), `readings` of the
quantity promised (`happened`, `value`, `trend`, `claimant`, `relation`,
`source`), `horizons` (each `question`, `unit`, `holds_until`, null where for
ever, and `becomes`) and `fragility` (`voices`: how many are heard, `falls`:
`without` whom which `answers`, `gave_up`, `own_word`). CSV: one row an entry
cited.

options:
  --question NAME        this question only; may be repeated
  --reveal               show identities that the record withholds: for your own
                         eyes, not to be passed on
  --format FORMAT        table (the default), json or csv
  --tracker PATH         the tracker: commitments.yaml or its folder (default:
                         the current folder)
  --pack PATH            the rule pack (default: rules/house.yaml in the
                         tracker's folder, else the one that came with sanya)
  --as-of DAY            what was so on that day (default: today)
  --known-at MOMENT      what the ledger knew then: a day (its end in UTC), a
                         time as 2024-06-30T08:01:00Z, or a number of entries
  --no-ledger            read the files, not the ledger
  --published-by DAY     leave out sources published after that day
  --lang TAG             language of what is shown (default: the tracker's
                         first)
  --color WHEN           auto (the default), always or never
  --verbose              tell on standard error what is done
  --help                 show this help

example:
  sanya why poipet-centre/build
  sanya why build --question status --format json
= 0

$ sanya help rules
sanya rules check: find faults in rule packs

usage: sanya rules check [PACK...] [OPTIONS]

Reads, types and checks the packs named, or the tracker's own: unknown names,
wrong types, cycles, rules that nothing can reach, tests that are always true,
measures nobody uses. For each rule it looks for a smallest record that the rule
answers for; --witness prints these as a file of rule tests to keep. JSON as for
`check`.

options:
  --witness RULES        print, for each rule of QUESTION/ANSWER, of QUESTION or
                         of `all`, a smallest record that reaches it, as a test
  --format FORMAT        table (the default), json or csv
  --tracker PATH         the tracker: commitments.yaml or its folder (default:
                         the current folder)
  --pack PATH            the rule pack (default: rules/house.yaml in the
                         tracker's folder, else the one that came with sanya)
  --as-of DAY            what was so on that day (default: today)
  --known-at MOMENT      what the ledger knew then: a day (its end in UTC), a
                         time as 2024-06-30T08:01:00Z, or a number of entries
  --no-ledger            read the files, not the ledger
  --published-by DAY     leave out sources published after that day
  --lang TAG             language of what is shown (default: the tracker's
                         first)
  --color WHEN           auto (the default), always or never
  --verbose              tell on standard error what is done
  --help                 show this help

example:
  sanya rules check
  sanya rules check rules/house.yaml rules/ogp.yaml
  sanya rules check --witness status/delivered rules/house.yaml

sanya rules test: run the tests that stand beside rule packs

usage: sanya rules test [PACK...] [OPTIONS]

Runs every `*.test.yaml` beside a pack that names it (docs/rule-tests.md has the
format), shows what failed with the proof in brief, and counts for each rule the
tests in which it answered and in which it was tried in vain.

JSON: `schema_version`, `tests` (each `file`, `name`, `passed`, `mismatches`,
`proof`), `coverage` (each `pack`, `question`, `answer`, `line`, `reached`,
`missed`). CSV: one row a test.

options:
  --coverage             fail unless each rule is reached by a test and missed
                         by another
  --format FORMAT        table (the default), json or csv
  --tracker PATH         the tracker: commitments.yaml or its folder (default:
                         the current folder)
  --pack PATH            the rule pack (default: rules/house.yaml in the
                         tracker's folder, else the one that came with sanya)
  --as-of DAY            what was so on that day (default: today)
  --known-at MOMENT      what the ledger knew then: a day (its end in UTC), a
                         time as 2024-06-30T08:01:00Z, or a number of entries
  --no-ledger            read the files, not the ledger
  --published-by DAY     leave out sources published after that day
  --lang TAG             language of what is shown (default: the tracker's
                         first)
  --color WHEN           auto (the default), always or never
  --verbose              tell on standard error what is done
  --help                 show this help

example:
  sanya rules test
  sanya rules test rules/house.yaml --coverage
= 0

$ sanya statsu
! sanya: there is no command "statsu"
!   help: did you mean "status"?
= 2

$ sanya rules tset
! sanya: "rules" has no command "tset"
!   help: did you mean "test"?
= 2

$ sanya rules
! sanya: "rules" is half a command
!   help: write one of: check, test
= 2

$ sanya status --as-off 2020-01-01
! sanya: status has no option "--as-off"
!   help: did you mean "--as-of"?
= 2

$ sanya status --format tabel
! sanya: "tabel" is no value of --format
!   help: did you mean "table"?
= 2

$ sanya why
! sanya: why needs ACTION
!   help: for example: sanya why poipet-centre/build
= 2

$ sanya why a b
! sanya: why does not take "b"
!   help: `sanya help why` shows what it takes
= 2

$ sanya help whi
! sanya: there is no command "whi"
!   help: did you mean "why"?
= 2

$ sanya status --as-of 2020-13-01
! sanya: "2020-13-01" of --as-of is no day of the calendar
!   help: write year-month-day, as in 2024-06-30
= 2

$ sanya status --as-of
! sanya: --as-of needs a value
!   help: write it after the option: --as-of DAY
= 2

$ sanya status --verbose=true
! sanya: --verbose takes no value
!   help: write --verbose alone
= 2

$ sanya status --as-of 2020-01-01 --as-of 2021-01-01
! sanya: --as-of is given 2 times
!   help: give it once
= 2

$ sanya --version
sanya 0.1.0
= 0

$ sanya version
sanya 0.1.0
= 0

$ sanya completion tcsh
! sanya: there is no completion for "tcsh"
!   help: write one of: bash, zsh, fish
= 2
