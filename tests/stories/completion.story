Completions come from the table of commands.

$ sanya completion bash
# completion of sanya for bash
_sanya() {
  local now=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words=""
  case "$before" in
    --format) COMPREPLY=($(compgen -W "table json csv" -- "$now")); return ;;
    --color) COMPREPLY=($(compgen -W "auto always never" -- "$now")); return ;;
    --tracker|--pack|--out) COMPREPLY=($(compgen -f -- "$now")); return ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "check status why timeline gaps audit compare report sync diff ledger rules completion version help" -- "$now")); return
  fi
  local typed="${COMP_WORDS[*]:1:COMP_CWORD-1}"
  case "$typed" in
    "check"|"check "*) words="--format --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "status"|"status "*) words="--pledge --owner --answer --question --format --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "why"|"why "*) words="--question --format --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "timeline"|"timeline "*) words="--question --proofs --format --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "gaps"|"gaps "*) words="--due-within --format --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "audit"|"audit "*) words="--with-people --format --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "compare"|"compare "*) words="--question --format --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "report"|"report "*) words="--from --until --format --out --stdout --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "sync"|"sync "*) words="--author --message --prefer-files --dry-run --format --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "diff"|"diff "*) words="--from --to --question --format --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "ledger") words="log verify key checkpoint prove export backup restore rebuild compact erase unseal" ;;
    "ledger log"*) words="--from --to --author --format --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "ledger verify"*) words="--checkpoint --key --format --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "ledger key"*) words="--out --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "ledger checkpoint"*) words="--key --out --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "ledger prove"*) words="--size --from --to --out --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "ledger export"*) words="--out --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "ledger backup"*) words="--tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "ledger restore"*) words="--force --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "ledger rebuild"*) words="--tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "ledger compact"*) words="--tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "ledger erase"*) words="--author --reason --yes --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "ledger unseal"*) words="--author --message --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "rules") words="check test" ;;
    "rules check"*) words="--witness --format --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "rules test"*) words="--coverage --format --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "completion"|"completion "*) words="--tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "version"|"version "*) words="--tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "help"|"help "*) words="--markdown --man --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$now"))
}
complete -o default -F _sanya sanya
= 0

$ sanya completion zsh
#compdef sanya
autoload -U +X bashcompinit && bashcompinit
# completion of sanya for bash
_sanya() {
  local now=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words=""
  case "$before" in
    --format) COMPREPLY=($(compgen -W "table json csv" -- "$now")); return ;;
    --color) COMPREPLY=($(compgen -W "auto always never" -- "$now")); return ;;
    --tracker|--pack|--out) COMPREPLY=($(compgen -f -- "$now")); return ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "check status why timeline gaps audit compare report sync diff ledger rules completion version help" -- "$now")); return
  fi
  local typed="${COMP_WORDS[*]:1:COMP_CWORD-1}"
  case "$typed" in
    "check"|"check "*) words="--format --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "status"|"status "*) words="--pledge --owner --answer --question --format --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "why"|"why "*) words="--question --format --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "timeline"|"timeline "*) words="--question --proofs --format --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "gaps"|"gaps "*) words="--due-within --format --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "audit"|"audit "*) words="--with-people --format --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "compare"|"compare "*) words="--question --format --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "report"|"report "*) words="--from --until --format --out --stdout --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "sync"|"sync "*) words="--author --message --prefer-files --dry-run --format --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "diff"|"diff "*) words="--from --to --question --format --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "ledger") words="log verify key checkpoint prove export backup restore rebuild compact erase unseal" ;;
    "ledger log"*) words="--from --to --author --format --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "ledger verify"*) words="--checkpoint --key --format --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "ledger key"*) words="--out --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "ledger checkpoint"*) words="--key --out --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "ledger prove"*) words="--size --from --to --out --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "ledger export"*) words="--out --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "ledger backup"*) words="--tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "ledger restore"*) words="--force --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "ledger rebuild"*) words="--tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "ledger compact"*) words="--tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "ledger erase"*) words="--author --reason --yes --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "ledger unseal"*) words="--author --message --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "rules") words="check test" ;;
    "rules check"*) words="--witness --format --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "rules test"*) words="--coverage --format --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "completion"|"completion "*) words="--tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "version"|"version "*) words="--tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
    "help"|"help "*) words="--markdown --man --tracker --pack --as-of --known-at --no-ledger --published-by --lang --color --verbose --help" ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$now"))
}
complete -o default -F _sanya sanya
= 0

$ sanya completion fish
# completion of sanya for fish
complete -c sanya -n __fish_use_subcommand -a check -d 'find every fault in the tracker\'s files'
complete -c sanya -n '__fish_seen_subcommand_from check' -l format -r -a 'table json csv' -d 'table (the default), json or csv'
complete -c sanya -n '__fish_seen_subcommand_from check' -l tracker -r -d 'the tracker: commitments.yaml or its folder (default: the current folder)'
complete -c sanya -n '__fish_seen_subcommand_from check' -l pack -r -d 'the rule pack (default: rules/house.yaml in the tracker\'s folder, else the one that came with sanya)'
complete -c sanya -n '__fish_seen_subcommand_from check' -l as-of -r -d 'what was so on that day (default: today)'
complete -c sanya -n '__fish_seen_subcommand_from check' -l known-at -r -d 'what the ledger knew then: a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of entries'
complete -c sanya -n '__fish_seen_subcommand_from check' -l no-ledger -d 'read the files, not the ledger'
complete -c sanya -n '__fish_seen_subcommand_from check' -l published-by -r -d 'leave out sources published after that day'
complete -c sanya -n '__fish_seen_subcommand_from check' -l lang -r -d 'language of what is shown (default: the tracker\'s first)'
complete -c sanya -n '__fish_seen_subcommand_from check' -l color -r -a 'auto always never' -d 'auto (the default), always or never'
complete -c sanya -n '__fish_seen_subcommand_from check' -l verbose -d 'tell on standard error what is done'
complete -c sanya -n '__fish_seen_subcommand_from check' -l help -d 'show this help'
complete -c sanya -n __fish_use_subcommand -a status -d 'what became of each promise'
complete -c sanya -n '__fish_seen_subcommand_from status' -l pledge -r -d 'this pledge only; may be repeated'
complete -c sanya -n '__fish_seen_subcommand_from status' -l owner -r -d 'actions that this institution owns only; may be repeated'
complete -c sanya -n '__fish_seen_subcommand_from status' -l answer -r -d 'actions that have, or may have, this answer only; may be repeated'
complete -c sanya -n '__fish_seen_subcommand_from status' -l question -r -d 'the questions shown (default: the headline and the pack\'s first other); may be repeated'
complete -c sanya -n '__fish_seen_subcommand_from status' -l format -r -a 'table json csv' -d 'table (the default), json or csv'
complete -c sanya -n '__fish_seen_subcommand_from status' -l tracker -r -d 'the tracker: commitments.yaml or its folder (default: the current folder)'
complete -c sanya -n '__fish_seen_subcommand_from status' -l pack -r -d 'the rule pack (default: rules/house.yaml in the tracker\'s folder, else the one that came with sanya)'
complete -c sanya -n '__fish_seen_subcommand_from status' -l as-of -r -d 'what was so on that day (default: today)'
complete -c sanya -n '__fish_seen_subcommand_from status' -l known-at -r -d 'what the ledger knew then: a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of entries'
complete -c sanya -n '__fish_seen_subcommand_from status' -l no-ledger -d 'read the files, not the ledger'
complete -c sanya -n '__fish_seen_subcommand_from status' -l published-by -r -d 'leave out sources published after that day'
complete -c sanya -n '__fish_seen_subcommand_from status' -l lang -r -d 'language of what is shown (default: the tracker\'s first)'
complete -c sanya -n '__fish_seen_subcommand_from status' -l color -r -a 'auto always never' -d 'auto (the default), always or never'
complete -c sanya -n '__fish_seen_subcommand_from status' -l verbose -d 'tell on standard error what is done'
complete -c sanya -n '__fish_seen_subcommand_from status' -l help -d 'show this help'
complete -c sanya -n __fish_use_subcommand -a why -d 'how an answer came about, and what else it could be'
complete -c sanya -n '__fish_seen_subcommand_from why' -l question -r -d 'this question only; may be repeated'
complete -c sanya -n '__fish_seen_subcommand_from why' -l format -r -a 'table json csv' -d 'table (the default), json or csv'
complete -c sanya -n '__fish_seen_subcommand_from why' -l tracker -r -d 'the tracker: commitments.yaml or its folder (default: the current folder)'
complete -c sanya -n '__fish_seen_subcommand_from why' -l pack -r -d 'the rule pack (default: rules/house.yaml in the tracker\'s folder, else the one that came with sanya)'
complete -c sanya -n '__fish_seen_subcommand_from why' -l as-of -r -d 'what was so on that day (default: today)'
complete -c sanya -n '__fish_seen_subcommand_from why' -l known-at -r -d 'what the ledger knew then: a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of entries'
complete -c sanya -n '__fish_seen_subcommand_from why' -l no-ledger -d 'read the files, not the ledger'
complete -c sanya -n '__fish_seen_subcommand_from why' -l published-by -r -d 'leave out sources published after that day'
complete -c sanya -n '__fish_seen_subcommand_from why' -l lang -r -d 'language of what is shown (default: the tracker\'s first)'
complete -c sanya -n '__fish_seen_subcommand_from why' -l color -r -a 'auto always never' -d 'auto (the default), always or never'
complete -c sanya -n '__fish_seen_subcommand_from why' -l verbose -d 'tell on standard error what is done'
complete -c sanya -n '__fish_seen_subcommand_from why' -l help -d 'show this help'
complete -c sanya -n __fish_use_subcommand -a timeline -d 'since when each answer holds, and until when'
complete -c sanya -n '__fish_seen_subcommand_from timeline' -l question -r -d 'this question (default: the headline); may be repeated'
complete -c sanya -n '__fish_seen_subcommand_from timeline' -l proofs -d 'in JSON, each step with its proof'
complete -c sanya -n '__fish_seen_subcommand_from timeline' -l format -r -a 'table json csv' -d 'table (the default), json or csv'
complete -c sanya -n '__fish_seen_subcommand_from timeline' -l tracker -r -d 'the tracker: commitments.yaml or its folder (default: the current folder)'
complete -c sanya -n '__fish_seen_subcommand_from timeline' -l pack -r -d 'the rule pack (default: rules/house.yaml in the tracker\'s folder, else the one that came with sanya)'
complete -c sanya -n '__fish_seen_subcommand_from timeline' -l as-of -r -d 'what was so on that day (default: today)'
complete -c sanya -n '__fish_seen_subcommand_from timeline' -l known-at -r -d 'what the ledger knew then: a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of entries'
complete -c sanya -n '__fish_seen_subcommand_from timeline' -l no-ledger -d 'read the files, not the ledger'
complete -c sanya -n '__fish_seen_subcommand_from timeline' -l published-by -r -d 'leave out sources published after that day'
complete -c sanya -n '__fish_seen_subcommand_from timeline' -l lang -r -d 'language of what is shown (default: the tracker\'s first)'
complete -c sanya -n '__fish_seen_subcommand_from timeline' -l color -r -a 'auto always never' -d 'auto (the default), always or never'
complete -c sanya -n '__fish_seen_subcommand_from timeline' -l verbose -d 'tell on standard error what is done'
complete -c sanya -n '__fish_seen_subcommand_from timeline' -l help -d 'show this help'
complete -c sanya -n __fish_use_subcommand -a gaps -d 'what evidence is missing, action by action'
complete -c sanya -n '__fish_seen_subcommand_from gaps' -l due-within -r -d 'deadlines and answers that change by themselves within that time: 90d, 6w, 3m, 1y'
complete -c sanya -n '__fish_seen_subcommand_from gaps' -l format -r -a 'table json csv' -d 'table (the default), json or csv'
complete -c sanya -n '__fish_seen_subcommand_from gaps' -l tracker -r -d 'the tracker: commitments.yaml or its folder (default: the current folder)'
complete -c sanya -n '__fish_seen_subcommand_from gaps' -l pack -r -d 'the rule pack (default: rules/house.yaml in the tracker\'s folder, else the one that came with sanya)'
complete -c sanya -n '__fish_seen_subcommand_from gaps' -l as-of -r -d 'what was so on that day (default: today)'
complete -c sanya -n '__fish_seen_subcommand_from gaps' -l known-at -r -d 'what the ledger knew then: a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of entries'
complete -c sanya -n '__fish_seen_subcommand_from gaps' -l no-ledger -d 'read the files, not the ledger'
complete -c sanya -n '__fish_seen_subcommand_from gaps' -l published-by -r -d 'leave out sources published after that day'
complete -c sanya -n '__fish_seen_subcommand_from gaps' -l lang -r -d 'language of what is shown (default: the tracker\'s first)'
complete -c sanya -n '__fish_seen_subcommand_from gaps' -l color -r -a 'auto always never' -d 'auto (the default), always or never'
complete -c sanya -n '__fish_seen_subcommand_from gaps' -l verbose -d 'tell on standard error what is done'
complete -c sanya -n '__fish_seen_subcommand_from gaps' -l help -d 'show this help'
complete -c sanya -n __fish_use_subcommand -a audit -d 'which institution owes what, and who answers for it now'
complete -c sanya -n '__fish_seen_subcommand_from audit' -l with-people -d 'name who held a post, not the post alone'
complete -c sanya -n '__fish_seen_subcommand_from audit' -l format -r -a 'table json csv' -d 'table (the default), json or csv'
complete -c sanya -n '__fish_seen_subcommand_from audit' -l tracker -r -d 'the tracker: commitments.yaml or its folder (default: the current folder)'
complete -c sanya -n '__fish_seen_subcommand_from audit' -l pack -r -d 'the rule pack (default: rules/house.yaml in the tracker\'s folder, else the one that came with sanya)'
complete -c sanya -n '__fish_seen_subcommand_from audit' -l as-of -r -d 'what was so on that day (default: today)'
complete -c sanya -n '__fish_seen_subcommand_from audit' -l known-at -r -d 'what the ledger knew then: a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of entries'
complete -c sanya -n '__fish_seen_subcommand_from audit' -l no-ledger -d 'read the files, not the ledger'
complete -c sanya -n '__fish_seen_subcommand_from audit' -l published-by -r -d 'leave out sources published after that day'
complete -c sanya -n '__fish_seen_subcommand_from audit' -l lang -r -d 'language of what is shown (default: the tracker\'s first)'
complete -c sanya -n '__fish_seen_subcommand_from audit' -l color -r -a 'auto always never' -d 'auto (the default), always or never'
complete -c sanya -n '__fish_seen_subcommand_from audit' -l verbose -d 'tell on standard error what is done'
complete -c sanya -n '__fish_seen_subcommand_from audit' -l help -d 'show this help'
complete -c sanya -n __fish_use_subcommand -a compare -d 'the same evidence under several methods'
complete -c sanya -n '__fish_seen_subcommand_from compare' -l question -r -d 'a question that every pack asks (default: the headline of each)'
complete -c sanya -n '__fish_seen_subcommand_from compare' -l format -r -a 'table json csv' -d 'table (the default), json or csv'
complete -c sanya -n '__fish_seen_subcommand_from compare' -l tracker -r -d 'the tracker: commitments.yaml or its folder (default: the current folder)'
complete -c sanya -n '__fish_seen_subcommand_from compare' -l pack -r -d 'the rule pack (default: rules/house.yaml in the tracker\'s folder, else the one that came with sanya)'
complete -c sanya -n '__fish_seen_subcommand_from compare' -l as-of -r -d 'what was so on that day (default: today)'
complete -c sanya -n '__fish_seen_subcommand_from compare' -l known-at -r -d 'what the ledger knew then: a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of entries'
complete -c sanya -n '__fish_seen_subcommand_from compare' -l no-ledger -d 'read the files, not the ledger'
complete -c sanya -n '__fish_seen_subcommand_from compare' -l published-by -r -d 'leave out sources published after that day'
complete -c sanya -n '__fish_seen_subcommand_from compare' -l lang -r -d 'language of what is shown (default: the tracker\'s first)'
complete -c sanya -n '__fish_seen_subcommand_from compare' -l color -r -a 'auto always never' -d 'auto (the default), always or never'
complete -c sanya -n '__fish_seen_subcommand_from compare' -l verbose -d 'tell on standard error what is done'
complete -c sanya -n '__fish_seen_subcommand_from compare' -l help -d 'show this help'
complete -c sanya -n __fish_use_subcommand -a report -d 'write the gap report of a period'
complete -c sanya -n '__fish_seen_subcommand_from report' -l from -r -d 'the period\'s first day (default: a year before its last)'
complete -c sanya -n '__fish_seen_subcommand_from report' -l until -r -d 'the period\'s last day (default: that of --as-of)'
complete -c sanya -n '__fish_seen_subcommand_from report' -l format -r -a 'html md csv json' -d 'html, md, csv or json; may be repeated (default: all)'
complete -c sanya -n '__fish_seen_subcommand_from report' -l out -r -d 'where to write (default: reports/out in the tracker\'s folder)'
complete -c sanya -n '__fish_seen_subcommand_from report' -l stdout -d 'write one format to standard output instead'
complete -c sanya -n '__fish_seen_subcommand_from report' -l tracker -r -d 'the tracker: commitments.yaml or its folder (default: the current folder)'
complete -c sanya -n '__fish_seen_subcommand_from report' -l pack -r -d 'the rule pack (default: rules/house.yaml in the tracker\'s folder, else the one that came with sanya)'
complete -c sanya -n '__fish_seen_subcommand_from report' -l as-of -r -d 'what was so on that day (default: today)'
complete -c sanya -n '__fish_seen_subcommand_from report' -l known-at -r -d 'what the ledger knew then: a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of entries'
complete -c sanya -n '__fish_seen_subcommand_from report' -l no-ledger -d 'read the files, not the ledger'
complete -c sanya -n '__fish_seen_subcommand_from report' -l published-by -r -d 'leave out sources published after that day'
complete -c sanya -n '__fish_seen_subcommand_from report' -l lang -r -d 'language of what is shown (default: the tracker\'s first)'
complete -c sanya -n '__fish_seen_subcommand_from report' -l color -r -a 'auto always never' -d 'auto (the default), always or never'
complete -c sanya -n '__fish_seen_subcommand_from report' -l verbose -d 'tell on standard error what is done'
complete -c sanya -n '__fish_seen_subcommand_from report' -l help -d 'show this help'
complete -c sanya -n __fish_use_subcommand -a sync -d 'bring what the files say into the ledger'
complete -c sanya -n '__fish_seen_subcommand_from sync' -l author -r -d 'who writes: a name of your choice (default: what SANYA_AUTHOR in the environment says)'
complete -c sanya -n '__fish_seen_subcommand_from sync' -l message -r -d 'why, for whoever reads the ledger later'
complete -c sanya -n '__fish_seen_subcommand_from sync' -l prefer-files -d 'take from the files what was corrected by hand and then changed in them'
complete -c sanya -n '__fish_seen_subcommand_from sync' -l dry-run -d 'show what would be done, and do nothing'
complete -c sanya -n '__fish_seen_subcommand_from sync' -l format -r -a 'table json csv' -d 'table (the default), json or csv'
complete -c sanya -n '__fish_seen_subcommand_from sync' -l tracker -r -d 'the tracker: commitments.yaml or its folder (default: the current folder)'
complete -c sanya -n '__fish_seen_subcommand_from sync' -l pack -r -d 'the rule pack (default: rules/house.yaml in the tracker\'s folder, else the one that came with sanya)'
complete -c sanya -n '__fish_seen_subcommand_from sync' -l as-of -r -d 'what was so on that day (default: today)'
complete -c sanya -n '__fish_seen_subcommand_from sync' -l known-at -r -d 'what the ledger knew then: a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of entries'
complete -c sanya -n '__fish_seen_subcommand_from sync' -l no-ledger -d 'read the files, not the ledger'
complete -c sanya -n '__fish_seen_subcommand_from sync' -l published-by -r -d 'leave out sources published after that day'
complete -c sanya -n '__fish_seen_subcommand_from sync' -l lang -r -d 'language of what is shown (default: the tracker\'s first)'
complete -c sanya -n '__fish_seen_subcommand_from sync' -l color -r -a 'auto always never' -d 'auto (the default), always or never'
complete -c sanya -n '__fish_seen_subcommand_from sync' -l verbose -d 'tell on standard error what is done'
complete -c sanya -n '__fish_seen_subcommand_from sync' -l help -d 'show this help'
complete -c sanya -n __fish_use_subcommand -a diff -d 'show which answers changed between two moments, and by what'
complete -c sanya -n '__fish_seen_subcommand_from diff' -l from -r -d 'the first point'
complete -c sanya -n '__fish_seen_subcommand_from diff' -l to -r -d 'the second point (default: all that the ledger knows, as of today)'
complete -c sanya -n '__fish_seen_subcommand_from diff' -l question -r -d 'these questions only (default: all); may be repeated'
complete -c sanya -n '__fish_seen_subcommand_from diff' -l format -r -a 'table json csv' -d 'table (the default), json or csv'
complete -c sanya -n '__fish_seen_subcommand_from diff' -l tracker -r -d 'the tracker: commitments.yaml or its folder (default: the current folder)'
complete -c sanya -n '__fish_seen_subcommand_from diff' -l pack -r -d 'the rule pack (default: rules/house.yaml in the tracker\'s folder, else the one that came with sanya)'
complete -c sanya -n '__fish_seen_subcommand_from diff' -l as-of -r -d 'what was so on that day (default: today)'
complete -c sanya -n '__fish_seen_subcommand_from diff' -l known-at -r -d 'what the ledger knew then: a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of entries'
complete -c sanya -n '__fish_seen_subcommand_from diff' -l no-ledger -d 'read the files, not the ledger'
complete -c sanya -n '__fish_seen_subcommand_from diff' -l published-by -r -d 'leave out sources published after that day'
complete -c sanya -n '__fish_seen_subcommand_from diff' -l lang -r -d 'language of what is shown (default: the tracker\'s first)'
complete -c sanya -n '__fish_seen_subcommand_from diff' -l color -r -a 'auto always never' -d 'auto (the default), always or never'
complete -c sanya -n '__fish_seen_subcommand_from diff' -l verbose -d 'tell on standard error what is done'
complete -c sanya -n '__fish_seen_subcommand_from diff' -l help -d 'show this help'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -a log -d 'list what was entered, by whom and when, the newest last'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l from -r -d 'the first entry shown'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l to -r -d 'the last entry shown'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l author -r -d 'what that author entered only'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l format -r -a 'table json csv' -d 'table (the default), json or csv'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l tracker -r -d 'the tracker: commitments.yaml or its folder (default: the current folder)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l pack -r -d 'the rule pack (default: rules/house.yaml in the tracker\'s folder, else the one that came with sanya)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l as-of -r -d 'what was so on that day (default: today)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l known-at -r -d 'what the ledger knew then: a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of entries'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l no-ledger -d 'read the files, not the ledger'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l published-by -r -d 'leave out sources published after that day'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l lang -r -d 'language of what is shown (default: the tracker\'s first)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l color -r -a 'auto always never' -d 'auto (the default), always or never'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l verbose -d 'tell on standard error what is done'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l help -d 'show this help'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -a verify -d 'recompute every hash, and name what was changed behind the ledger\'s back'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l checkpoint -r -d 'a checkpoint that somebody has kept outside the ledger'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l key -r -d 'the public key that signed it, or a file with it (default: that of .sanya/key)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l format -r -a 'table json csv' -d 'table (the default), json or csv'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l tracker -r -d 'the tracker: commitments.yaml or its folder (default: the current folder)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l pack -r -d 'the rule pack (default: rules/house.yaml in the tracker\'s folder, else the one that came with sanya)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l as-of -r -d 'what was so on that day (default: today)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l known-at -r -d 'what the ledger knew then: a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of entries'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l no-ledger -d 'read the files, not the ledger'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l published-by -r -d 'leave out sources published after that day'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l lang -r -d 'language of what is shown (default: the tracker\'s first)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l color -r -a 'auto always never' -d 'auto (the default), always or never'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l verbose -d 'tell on standard error what is done'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l help -d 'show this help'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -a key -d 'make the key that signs checkpoints, or show its public half'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l out -r -d 'where the private key goes (default: .sanya/key beside the ledger)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l tracker -r -d 'the tracker: commitments.yaml or its folder (default: the current folder)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l pack -r -d 'the rule pack (default: rules/house.yaml in the tracker\'s folder, else the one that came with sanya)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l as-of -r -d 'what was so on that day (default: today)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l known-at -r -d 'what the ledger knew then: a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of entries'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l no-ledger -d 'read the files, not the ledger'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l published-by -r -d 'leave out sources published after that day'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l lang -r -d 'language of what is shown (default: the tracker\'s first)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l color -r -a 'auto always never' -d 'auto (the default), always or never'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l verbose -d 'tell on standard error what is done'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l help -d 'show this help'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -a checkpoint -d 'sign how many entries there are, and what they hash to'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l key -r -d 'the private key (default: .sanya/key)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l out -r -d 'write it there (default: standard output)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l tracker -r -d 'the tracker: commitments.yaml or its folder (default: the current folder)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l pack -r -d 'the rule pack (default: rules/house.yaml in the tracker\'s folder, else the one that came with sanya)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l as-of -r -d 'what was so on that day (default: today)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l known-at -r -d 'what the ledger knew then: a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of entries'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l no-ledger -d 'read the files, not the ledger'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l published-by -r -d 'leave out sources published after that day'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l lang -r -d 'language of what is shown (default: the tracker\'s first)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l color -r -a 'auto always never' -d 'auto (the default), always or never'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l verbose -d 'tell on standard error what is done'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l help -d 'show this help'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -a prove -d 'prove that an entry is in a checkpoint, or that one checkpoint goes on from another'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l size -r -d 'in the checkpoint of that many entries (default: the latest)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l from -r -d 'from the checkpoint of that many entries'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l to -r -d 'to the checkpoint of that many entries (default: the latest)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l out -r -d 'write it there (default: standard output)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l tracker -r -d 'the tracker: commitments.yaml or its folder (default: the current folder)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l pack -r -d 'the rule pack (default: rules/house.yaml in the tracker\'s folder, else the one that came with sanya)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l as-of -r -d 'what was so on that day (default: today)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l known-at -r -d 'what the ledger knew then: a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of entries'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l no-ledger -d 'read the files, not the ledger'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l published-by -r -d 'leave out sources published after that day'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l lang -r -d 'language of what is shown (default: the tracker\'s first)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l color -r -a 'auto always never' -d 'auto (the default), always or never'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l verbose -d 'tell on standard error what is done'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l help -d 'show this help'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -a export -d 'write every entry as a line of JSON, for docs/verify.py'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l out -r -d 'write it there (default: standard output)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l tracker -r -d 'the tracker: commitments.yaml or its folder (default: the current folder)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l pack -r -d 'the rule pack (default: rules/house.yaml in the tracker\'s folder, else the one that came with sanya)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l as-of -r -d 'what was so on that day (default: today)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l known-at -r -d 'what the ledger knew then: a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of entries'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l no-ledger -d 'read the files, not the ledger'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l published-by -r -d 'leave out sources published after that day'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l lang -r -d 'language of what is shown (default: the tracker\'s first)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l color -r -a 'auto always never' -d 'auto (the default), always or never'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l verbose -d 'tell on standard error what is done'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l help -d 'show this help'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -a backup -d 'copy the ledger, as it is at one moment, while others go on writing'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l tracker -r -d 'the tracker: commitments.yaml or its folder (default: the current folder)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l pack -r -d 'the rule pack (default: rules/house.yaml in the tracker\'s folder, else the one that came with sanya)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l as-of -r -d 'what was so on that day (default: today)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l known-at -r -d 'what the ledger knew then: a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of entries'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l no-ledger -d 'read the files, not the ledger'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l published-by -r -d 'leave out sources published after that day'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l lang -r -d 'language of what is shown (default: the tracker\'s first)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l color -r -a 'auto always never' -d 'auto (the default), always or never'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l verbose -d 'tell on standard error what is done'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l help -d 'show this help'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -a restore -d 'put a backup in the ledger\'s place, after verifying it'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l force -d 'though entries that are only in the ledger go out of it, or it cannot be read'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l tracker -r -d 'the tracker: commitments.yaml or its folder (default: the current folder)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l pack -r -d 'the rule pack (default: rules/house.yaml in the tracker\'s folder, else the one that came with sanya)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l as-of -r -d 'what was so on that day (default: today)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l known-at -r -d 'what the ledger knew then: a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of entries'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l no-ledger -d 'read the files, not the ledger'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l published-by -r -d 'leave out sources published after that day'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l lang -r -d 'language of what is shown (default: the tracker\'s first)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l color -r -a 'auto always never' -d 'auto (the default), always or never'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l verbose -d 'tell on standard error what is done'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l help -d 'show this help'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -a rebuild -d 'work out again all that is derived from the entries'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l tracker -r -d 'the tracker: commitments.yaml or its folder (default: the current folder)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l pack -r -d 'the rule pack (default: rules/house.yaml in the tracker\'s folder, else the one that came with sanya)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l as-of -r -d 'what was so on that day (default: today)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l known-at -r -d 'what the ledger knew then: a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of entries'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l no-ledger -d 'read the files, not the ledger'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l published-by -r -d 'leave out sources published after that day'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l lang -r -d 'language of what is shown (default: the tracker\'s first)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l color -r -a 'auto always never' -d 'auto (the default), always or never'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l verbose -d 'tell on standard error what is done'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l help -d 'show this help'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -a compact -d 'give the room of free pages back to the disk'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l tracker -r -d 'the tracker: commitments.yaml or its folder (default: the current folder)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l pack -r -d 'the rule pack (default: rules/house.yaml in the tracker\'s folder, else the one that came with sanya)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l as-of -r -d 'what was so on that day (default: today)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l known-at -r -d 'what the ledger knew then: a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of entries'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l no-ledger -d 'read the files, not the ledger'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l published-by -r -d 'leave out sources published after that day'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l lang -r -d 'language of what is shown (default: the tracker\'s first)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l color -r -a 'auto always never' -d 'auto (the default), always or never'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l verbose -d 'tell on standard error what is done'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l help -d 'show this help'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -a erase -d 'take the body of one entry out of the ledger for good'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l author -r -d 'who does it: a name of your choice (default: what SANYA_AUTHOR says)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l reason -r -d 'why: it stays in the ledger for good'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l yes -d 'do not ask'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l tracker -r -d 'the tracker: commitments.yaml or its folder (default: the current folder)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l pack -r -d 'the rule pack (default: rules/house.yaml in the tracker\'s folder, else the one that came with sanya)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l as-of -r -d 'what was so on that day (default: today)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l known-at -r -d 'what the ledger knew then: a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of entries'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l no-ledger -d 'read the files, not the ledger'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l published-by -r -d 'leave out sources published after that day'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l lang -r -d 'language of what is shown (default: the tracker\'s first)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l color -r -a 'auto always never' -d 'auto (the default), always or never'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l verbose -d 'tell on standard error what is done'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l help -d 'show this help'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -a unseal -d 'open what was sealed, with the file that was kept of it'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l author -r -d 'who does it: a name of your choice (default: what SANYA_AUTHOR says)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l message -r -d 'why, for whoever reads the ledger later'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l tracker -r -d 'the tracker: commitments.yaml or its folder (default: the current folder)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l pack -r -d 'the rule pack (default: rules/house.yaml in the tracker\'s folder, else the one that came with sanya)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l as-of -r -d 'what was so on that day (default: today)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l known-at -r -d 'what the ledger knew then: a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of entries'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l no-ledger -d 'read the files, not the ledger'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l published-by -r -d 'leave out sources published after that day'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l lang -r -d 'language of what is shown (default: the tracker\'s first)'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l color -r -a 'auto always never' -d 'auto (the default), always or never'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l verbose -d 'tell on standard error what is done'
complete -c sanya -n '__fish_seen_subcommand_from ledger' -l help -d 'show this help'
complete -c sanya -n '__fish_seen_subcommand_from rules' -a check -d 'find faults in rule packs'
complete -c sanya -n '__fish_seen_subcommand_from rules' -l witness -r -d 'print, for each rule of QUESTION/ANSWER, of QUESTION or of `all`, a smallest record that reaches it, as a test'
complete -c sanya -n '__fish_seen_subcommand_from rules' -l format -r -a 'table json csv' -d 'table (the default), json or csv'
complete -c sanya -n '__fish_seen_subcommand_from rules' -l tracker -r -d 'the tracker: commitments.yaml or its folder (default: the current folder)'
complete -c sanya -n '__fish_seen_subcommand_from rules' -l pack -r -d 'the rule pack (default: rules/house.yaml in the tracker\'s folder, else the one that came with sanya)'
complete -c sanya -n '__fish_seen_subcommand_from rules' -l as-of -r -d 'what was so on that day (default: today)'
complete -c sanya -n '__fish_seen_subcommand_from rules' -l known-at -r -d 'what the ledger knew then: a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of entries'
complete -c sanya -n '__fish_seen_subcommand_from rules' -l no-ledger -d 'read the files, not the ledger'
complete -c sanya -n '__fish_seen_subcommand_from rules' -l published-by -r -d 'leave out sources published after that day'
complete -c sanya -n '__fish_seen_subcommand_from rules' -l lang -r -d 'language of what is shown (default: the tracker\'s first)'
complete -c sanya -n '__fish_seen_subcommand_from rules' -l color -r -a 'auto always never' -d 'auto (the default), always or never'
complete -c sanya -n '__fish_seen_subcommand_from rules' -l verbose -d 'tell on standard error what is done'
complete -c sanya -n '__fish_seen_subcommand_from rules' -l help -d 'show this help'
complete -c sanya -n '__fish_seen_subcommand_from rules' -a test -d 'run the tests that stand beside rule packs'
complete -c sanya -n '__fish_seen_subcommand_from rules' -l coverage -d 'fail unless each rule is reached by a test and missed by another'
complete -c sanya -n '__fish_seen_subcommand_from rules' -l format -r -a 'table json csv' -d 'table (the default), json or csv'
complete -c sanya -n '__fish_seen_subcommand_from rules' -l tracker -r -d 'the tracker: commitments.yaml or its folder (default: the current folder)'
complete -c sanya -n '__fish_seen_subcommand_from rules' -l pack -r -d 'the rule pack (default: rules/house.yaml in the tracker\'s folder, else the one that came with sanya)'
complete -c sanya -n '__fish_seen_subcommand_from rules' -l as-of -r -d 'what was so on that day (default: today)'
complete -c sanya -n '__fish_seen_subcommand_from rules' -l known-at -r -d 'what the ledger knew then: a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of entries'
complete -c sanya -n '__fish_seen_subcommand_from rules' -l no-ledger -d 'read the files, not the ledger'
complete -c sanya -n '__fish_seen_subcommand_from rules' -l published-by -r -d 'leave out sources published after that day'
complete -c sanya -n '__fish_seen_subcommand_from rules' -l lang -r -d 'language of what is shown (default: the tracker\'s first)'
complete -c sanya -n '__fish_seen_subcommand_from rules' -l color -r -a 'auto always never' -d 'auto (the default), always or never'
complete -c sanya -n '__fish_seen_subcommand_from rules' -l verbose -d 'tell on standard error what is done'
complete -c sanya -n '__fish_seen_subcommand_from rules' -l help -d 'show this help'
complete -c sanya -n __fish_use_subcommand -a completion -d 'write completions for bash, zsh or fish'
complete -c sanya -n '__fish_seen_subcommand_from completion' -l tracker -r -d 'the tracker: commitments.yaml or its folder (default: the current folder)'
complete -c sanya -n '__fish_seen_subcommand_from completion' -l pack -r -d 'the rule pack (default: rules/house.yaml in the tracker\'s folder, else the one that came with sanya)'
complete -c sanya -n '__fish_seen_subcommand_from completion' -l as-of -r -d 'what was so on that day (default: today)'
complete -c sanya -n '__fish_seen_subcommand_from completion' -l known-at -r -d 'what the ledger knew then: a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of entries'
complete -c sanya -n '__fish_seen_subcommand_from completion' -l no-ledger -d 'read the files, not the ledger'
complete -c sanya -n '__fish_seen_subcommand_from completion' -l published-by -r -d 'leave out sources published after that day'
complete -c sanya -n '__fish_seen_subcommand_from completion' -l lang -r -d 'language of what is shown (default: the tracker\'s first)'
complete -c sanya -n '__fish_seen_subcommand_from completion' -l color -r -a 'auto always never' -d 'auto (the default), always or never'
complete -c sanya -n '__fish_seen_subcommand_from completion' -l verbose -d 'tell on standard error what is done'
complete -c sanya -n '__fish_seen_subcommand_from completion' -l help -d 'show this help'
complete -c sanya -n __fish_use_subcommand -a version -d 'show the program\'s version'
complete -c sanya -n '__fish_seen_subcommand_from version' -l tracker -r -d 'the tracker: commitments.yaml or its folder (default: the current folder)'
complete -c sanya -n '__fish_seen_subcommand_from version' -l pack -r -d 'the rule pack (default: rules/house.yaml in the tracker\'s folder, else the one that came with sanya)'
complete -c sanya -n '__fish_seen_subcommand_from version' -l as-of -r -d 'what was so on that day (default: today)'
complete -c sanya -n '__fish_seen_subcommand_from version' -l known-at -r -d 'what the ledger knew then: a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of entries'
complete -c sanya -n '__fish_seen_subcommand_from version' -l no-ledger -d 'read the files, not the ledger'
complete -c sanya -n '__fish_seen_subcommand_from version' -l published-by -r -d 'leave out sources published after that day'
complete -c sanya -n '__fish_seen_subcommand_from version' -l lang -r -d 'language of what is shown (default: the tracker\'s first)'
complete -c sanya -n '__fish_seen_subcommand_from version' -l color -r -a 'auto always never' -d 'auto (the default), always or never'
complete -c sanya -n '__fish_seen_subcommand_from version' -l verbose -d 'tell on standard error what is done'
complete -c sanya -n '__fish_seen_subcommand_from version' -l help -d 'show this help'
complete -c sanya -n __fish_use_subcommand -a help -d 'show help on a command'
complete -c sanya -n '__fish_seen_subcommand_from help' -l markdown -d 'write docs/cli.md'
complete -c sanya -n '__fish_seen_subcommand_from help' -l man -d 'write the manual page, for man(1)'
complete -c sanya -n '__fish_seen_subcommand_from help' -l tracker -r -d 'the tracker: commitments.yaml or its folder (default: the current folder)'
complete -c sanya -n '__fish_seen_subcommand_from help' -l pack -r -d 'the rule pack (default: rules/house.yaml in the tracker\'s folder, else the one that came with sanya)'
complete -c sanya -n '__fish_seen_subcommand_from help' -l as-of -r -d 'what was so on that day (default: today)'
complete -c sanya -n '__fish_seen_subcommand_from help' -l known-at -r -d 'what the ledger knew then: a day (its end in UTC), a time as 2024-06-30T08:01:00Z, or a number of entries'
complete -c sanya -n '__fish_seen_subcommand_from help' -l no-ledger -d 'read the files, not the ledger'
complete -c sanya -n '__fish_seen_subcommand_from help' -l published-by -r -d 'leave out sources published after that day'
complete -c sanya -n '__fish_seen_subcommand_from help' -l lang -r -d 'language of what is shown (default: the tracker\'s first)'
complete -c sanya -n '__fish_seen_subcommand_from help' -l color -r -a 'auto always never' -d 'auto (the default), always or never'
complete -c sanya -n '__fish_seen_subcommand_from help' -l verbose -d 'tell on standard error what is done'
complete -c sanya -n '__fish_seen_subcommand_from help' -l help -d 'show this help'
complete -c sanya -n __fish_use_subcommand -a 'check status why timeline gaps audit compare report sync diff ledger rules completion version help'
= 0
