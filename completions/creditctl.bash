# shellcheck shell=bash
# Completion of creditctl for bash 4 and later.
# Generated from the command tree; changes here are lost.

# Sets what may follow a command: the commands below it, its options and its operands.
# An option is NAME[,NAME][+][=VALUES]: + may stand again, = takes a value. VALUES are a|b|c,
# @file, @dir, or nothing that could be offered; so are operands, with @none for nothing.
_creditctl_load() {
  subcommands='' options='' operands=''
  case $1 in
    '') subcommands='status import query check record catalog source entity roster score disclosure calendar report push measure inspection commitment job site repair objection complaint audit api sandbox init config doctor completion man shell help version' options='-V,--version' ;;
    'status') options='--only-workdays --only-first-workday' ;;
    'import') options='--kind=license|penalty|commitment|blacklist|watchlist|redlist|award|inspection-result|complaint|evaluation|contract-conduct|subject|vehicle|vessel|practitioner --sheet= --mapping=@file --source= --encoding=auto|utf-8|gb18030 --on-error=abort|skip --errors-out=@file -n,--dry-run' operands='@file+' ;;
    'query') operands='@none' ;;
    'check') options='--file=@file --column= --list=black|red|watch|all --max-age= --fuzzy --threshold= --explain' operands='@none+' ;;
    'record') subcommands='import validate clean check template map list show trace void undo batches conflicts conflict resolve export' ;;
    'record import') options='--kind=license|penalty|commitment|blacklist|watchlist|redlist|award|inspection-result|complaint|evaluation|contract-conduct|subject|vehicle|vessel|practitioner --sheet= --mapping=@file --source= --encoding=auto|utf-8|gb18030 --on-error=abort|skip --errors-out=@file -n,--dry-run' operands='@file+' ;;
    'record validate') options='--kind=license|penalty|commitment|blacklist|watchlist|redlist|award|inspection-result|complaint|evaluation|contract-conduct|subject|vehicle|vessel|practitioner --sheet= --mapping=@file --source= --encoding=auto|utf-8|gb18030 --on-error=abort|skip --errors-out=@file' operands='@file+' ;;
    'record clean') options='--kind=license|penalty|commitment|blacklist|watchlist|redlist|award|inspection-result|complaint|evaluation|contract-conduct|subject|vehicle|vessel|practitioner --sheet= --mapping=@file --source= --encoding=auto|utf-8|gb18030 --on-error=abort|skip --errors-out=@file --amounts-in=wan|yuan --changes-out=@file -n,--dry-run' operands='@file+' ;;
    'record check') options='--list --kind=license|penalty|commitment|blacklist|watchlist|redlist|award|inspection-result|complaint|evaluation|contract-conduct|subject|vehicle|vessel|practitioner --unit= --older-than=' operands='orphan|duplicate|repeated|late|future|provisional|pii|amount|unmapped|stale+' ;;
    'record template') operands='license|penalty|commitment|blacklist|watchlist|redlist|award|inspection-result|complaint|evaluation|contract-conduct|subject|vehicle|vessel|practitioner' ;;
    'record map') options='--kind=license|penalty|commitment|blacklist|watchlist|redlist|award|inspection-result|complaint|evaluation|contract-conduct|subject|vehicle|vessel|practitioner --mapping=@file --encoding=auto|utf-8|gb18030 --save= -n,--dry-run' operands='@file' ;;
    'record list') options='--kind=license|penalty|commitment|blacklist|watchlist|redlist|award|inspection-result|complaint|evaluation|contract-conduct|subject|vehicle|vessel|practitioner --unit= --domain=safety|highway|waterway|road|road/repair|road/driving|road/ride-hailing|shipping --voided --period= --from= --to=' ;;
    'record show') options='--reveal --reason=' operands='@none' ;;
    'record trace') operands='@none' ;;
    'record void') options='--reason= -n,--dry-run' operands='@none' ;;
    'record undo') options='-n,--dry-run' operands='@none' ;;
    'record batches') ;;
    'record conflicts') options='--kind=license|penalty|commitment|blacklist|watchlist|redlist|award|inspection-result|complaint|evaluation|contract-conduct|subject|vehicle|vessel|practitioner --unit= --all' ;;
    'record conflict') operands='@none' ;;
    'record resolve') options='--take=stored|incoming --reason= -n,--dry-run' operands='@none' ;;
    'record export') options='--kind=license|penalty|commitment|blacklist|watchlist|redlist|award|inspection-result|complaint|evaluation|contract-conduct|subject|vehicle|vessel|practitioner --unit= --domain=safety|highway|waterway|road|road/repair|road/driving|road/ride-hailing|shipping --period= --from= --to= --reveal --reason=' ;;
    'catalog') subcommands='list show check diff' ;;
    'catalog list') ;;
    'catalog show') operands='license|penalty|commitment|blacklist|watchlist|redlist|award|inspection-result|complaint|evaluation|contract-conduct|subject|vehicle|vessel|practitioner' ;;
    'catalog check') options='--plan=@file --period= --from= --to=' ;;
    'catalog diff') options='--kind=license|penalty|commitment|blacklist|watchlist|redlist|award|inspection-result|complaint|evaluation|contract-conduct|subject|vehicle|vessel|practitioner' operands='@file' ;;
    'source') subcommands='assign list show remove' ;;
    'source assign') options='--from= --basis= -n,--dry-run' operands='@none @none' ;;
    'source list') options='--all' ;;
    'source show') operands='license|penalty|commitment|blacklist|watchlist|redlist|award|inspection-result|complaint|evaluation|contract-conduct|subject|vehicle|vessel|practitioner' ;;
    'source remove') options='--from= --reason= -n,--dry-run' operands='@none' ;;
    'entity') subcommands='show search sync align' ;;
    'entity show') operands='@none' ;;
    'entity search') options='--explain' operands='@none' ;;
    'entity sync') options='--from= --source= --expires= -n,--dry-run' operands='@none+' ;;
    'entity align') options='-n,--dry-run' operands='@none+' ;;
    'roster') subcommands='check eval list stats sync snapshots diff reasons propose add notify plead approve reject publish withdraw remove expire cases case document undo void' ;;
    'roster check') options='--file=@file --column= --list=black|red|watch|all --max-age= --fuzzy --threshold= --explain' operands='@none+' ;;
    'roster eval') operands='@file' ;;
    'roster list') options='--list=black|red|watch|all --expired --expiring=' ;;
    'roster stats') ;;
    'roster sync') options='--from= --source= --expires= -n,--dry-run --list=black|red|watch|all --allow-shrink' ;;
    'roster snapshots') options='--list=black|red|watch|all' ;;
    'roster diff') operands='@none+' ;;
    'roster reasons') ;;
    'roster propose') options='--open --unit= -n,--dry-run' ;;
    'roster add') options='--list=black|red|watch|all --reason= --basis= --for+= --until= --term= --list-name= --unit= --on= --note= -n,--dry-run' operands='@none' ;;
    'roster notify') options='--on= --doc= --note= -n,--dry-run' operands='@none' ;;
    'roster plead') options='--on= --doc= --note= -n,--dry-run --text=' operands='@none' ;;
    'roster approve') options='--on= --doc= --note= -n,--dry-run --until=' operands='@none' ;;
    'roster reject') options='--on= --doc= --note= -n,--dry-run' operands='@none' ;;
    'roster publish') options='--on= --doc= --note= -n,--dry-run' operands='@none' ;;
    'roster withdraw') options='--on= --doc= --note= -n,--dry-run' operands='@none' ;;
    'roster remove') options='--via=repair|expire|error --basis= --doc= --note= --on= -n,--dry-run' operands='@none' ;;
    'roster expire') options='--run -n,--dry-run' ;;
    'roster cases') options='--list=black|red|watch|all --closed' ;;
    'roster case') operands='@none' ;;
    'roster document') options='--step=' operands='@none' ;;
    'roster undo') options='--reason= --on= -n,--dry-run' operands='@none' ;;
    'roster void') options='--reason= --on= -n,--dry-run' operands='@none' ;;
    'score') subcommands='scheme run show explain what-if simulate freeze publish import list stats' ;;
    'score scheme') subcommands='list show validate diff schema' ;;
    'score scheme list') ;;
    'score scheme show') operands='@none' ;;
    'score scheme validate') operands='@file' ;;
    'score scheme diff') operands='@none @none' ;;
    'score scheme schema') ;;
    'score run') options='--scheme= --period= -n,--dry-run' operands='@none' ;;
    'score show') operands='@none' ;;
    'score explain') options='--scheme= --period=' operands='@none' ;;
    'score what-if') options='--scheme= --period= --without+= --with+=' operands='@none' ;;
    'score simulate') options='--scheme=@file --against= --period= --moves' ;;
    'score freeze') options='--scheme= --period= -n,--dry-run --from= --basis=' ;;
    'score publish') options='--scheme= --period= -n,--dry-run --from= --basis=' ;;
    'score import') options='--kind=license|penalty|commitment|blacklist|watchlist|redlist|award|inspection-result|complaint|evaluation|contract-conduct|subject|vehicle|vessel|practitioner --sheet= --mapping=@file --source= --encoding=auto|utf-8|gb18030 --on-error=abort|skip --errors-out=@file -n,--dry-run' operands='@file+' ;;
    'score list') options='--scheme= --period= --grade+=' ;;
    'score stats') options='--scheme= --period=' ;;
    'disclosure') subcommands='due report reconcile explain mark exempt withdraw recompute rules' ;;
    'disclosure due') options='--within= --overdue --all --group=unit --only-workdays --only-first-workday --unit= --kind=license|penalty|commitment|blacklist|watchlist|redlist|award|inspection-result|complaint|evaluation|contract-conduct|subject|vehicle|vessel|practitioner --domain=safety|highway|waterway|road|road/repair|road/driving|road/ride-hailing|shipping' ;;
    'disclosure report') options='--period= --from= --to= --by=unit|kind|domain|officer|month --style=plain|bulletin --number= --issuer= --late-line= --untimely-line= --ledger+=@file --compare --evidence=@dir --fail-on=late|overdue --unit= --kind=license|penalty|commitment|blacklist|watchlist|redlist|award|inspection-result|complaint|evaluation|contract-conduct|subject|vehicle|vessel|practitioner --domain=safety|highway|waterway|road|road/repair|road/driving|road/ride-hailing|shipping --only-workdays --only-first-workday' ;;
    'disclosure reconcile') options='--kind=license|penalty|commitment|blacklist|watchlist|redlist|award|inspection-result|complaint|evaluation|contract-conduct|subject|vehicle|vessel|practitioner --mapping=@file --encoding=' operands='@file' ;;
    'disclosure explain') operands='@none' ;;
    'disclosure mark') options='--file=@file --at= --url= --channel=portal|platform -n,--dry-run' operands='@none+' ;;
    'disclosure exempt') options='--type=secret|simple-procedure|minor|natural-person|under-age|other --lift --basis= -n,--dry-run' operands='@none' ;;
    'disclosure withdraw') options='--because=revoked|changed|repaired|expired|objection|exempt|other --on= --doc= --removed-on= --expired --unit= --kind=license|penalty|commitment|blacklist|watchlist|redlist|award|inspection-result|complaint|evaluation|contract-conduct|subject|vehicle|vessel|practitioner --domain=safety|highway|waterway|road|road/repair|road/driving|road/ride-hailing|shipping --lift --basis= -n,--dry-run' operands='@none+' ;;
    'disclosure recompute') options='-n,--dry-run' ;;
    'disclosure rules') subcommands='list show test' ;;
    'disclosure rules list') ;;
    'disclosure rules show') operands='@none' ;;
    'disclosure rules test') operands='@file' ;;
    'calendar') subcommands='show add between check import override' ;;
    'calendar show') operands='@none' ;;
    'calendar add') operands='@none @none' ;;
    'calendar between') operands='@none @none' ;;
    'calendar check') options='--until=' ;;
    'calendar import') options='-n,--dry-run' operands='@file+' ;;
    'calendar override') subcommands='add' ;;
    'calendar override add') options='--reason= --doc= -n,--dry-run' operands='@none on|off' ;;
    'report') subcommands='run' ;;
    'report run') subcommands='quality' ;;
    'report run quality') options='--period= --from= --to= --by=unit|month|kind|unit-month --kind=license|penalty|commitment|blacklist|watchlist|redlist|award|inspection-result|complaint|evaluation|contract-conduct|subject|vehicle|vessel|practitioner --unit=' ;;
    'push') subcommands='run status preview receipts returned dead reconcile query pause resume targets' ;;
    'push run') options='--target= --kind=license|penalty|commitment|blacklist|watchlist|redlist|award|inspection-result|complaint|evaluation|contract-conduct|subject|vehicle|vessel|practitioner --batch-size= --timeout= --only-workdays --only-first-workday --jitter= -n,--dry-run' ;;
    'push status') ;;
    'push preview') options='--target=' operands='@none' ;;
    'push receipts') subcommands='list pull import' options='--target= --fetch' ;;
    'push receipts list') options='--target= --fetch' ;;
    'push receipts pull') options='--target=' ;;
    'push receipts import') options='--target= -n,--dry-run' operands='@file' ;;
    'push returned') subcommands='list show fix resend' ;;
    'push returned list') options='--target=' ;;
    'push returned show') operands='@none' ;;
    'push returned fix') options='-n,--dry-run' operands='@none @none+' ;;
    'push returned resend') options='--all --target= -n,--dry-run' operands='@none+' ;;
    'push dead') subcommands='list replay drop' ;;
    'push dead list') options='--target=' ;;
    'push dead replay') options='-n,--dry-run' operands='@none+' ;;
    'push dead drop') options='--reason= -n,--dry-run' operands='@none+' ;;
    'push reconcile') options='--target= --kind=license|penalty|commitment|blacklist|watchlist|redlist|award|inspection-result|complaint|evaluation|contract-conduct|subject|vehicle|vessel|practitioner --period= --from= --to= --repair -n,--dry-run' ;;
    'push query') options='--target=' operands='@none' ;;
    'push pause') options='--reason= -n,--dry-run' operands='@none' ;;
    'push resume') options='-n,--dry-run' operands='@none' ;;
    'push targets') subcommands='list test' ;;
    'push targets list') ;;
    'push targets test') operands='@none' ;;
    'measure') subcommands='list show match apply applied lift revoke feedback stats' ;;
    'measure list') options='--scene=bidding|approval|inspection|subsidy|honour|finance|market|post|passage|travel' ;;
    'measure show') operands='@none' ;;
    'measure match') options='--scene=bidding|approval|inspection|subsidy|honour|finance|market|post|passage|travel --max-age=' operands='@none' ;;
    'measure apply') options='--basis= --from= --until= --for= --unit= -n,--dry-run' operands='@none @none' ;;
    'measure applied') options='--all' operands='@none' ;;
    'measure lift') options='--reason= --from= -n,--dry-run' operands='@none' ;;
    'measure revoke') options='--reason= --from= -n,--dry-run' operands='@none' ;;
    'measure feedback') options='--result=done|corrected|ineffective --note= -n,--dry-run' operands='@none' ;;
    'measure stats') ;;
    'inspection') subcommands='pool inspector ratio draw verify list show void merge result publish stats' ;;
    'inspection pool') subcommands='build import list show' ;;
    'inspection pool build') options='-n,--dry-run --domain=safety|highway|waterway|road|road/repair|road/driving|road/ride-hailing|shipping --name= --scheme+=' ;;
    'inspection pool import') options='-n,--dry-run --domain=safety|highway|waterway|road|road/repair|road/driving|road/ride-hailing|shipping --name= --scheme+=' operands='@file' ;;
    'inspection pool list') ;;
    'inspection pool show') options='--text --plan= --unit=' operands='@none' ;;
    'inspection inspector') subcommands='import list add retire' ;;
    'inspection inspector import') options='-n,--dry-run' operands='@file' ;;
    'inspection inspector list') options='--all' ;;
    'inspection inspector add') options='-n,--dry-run --name= --unit= --domain=safety|highway|waterway|road|road/repair|road/driving|road/ride-hailing|shipping --avoid+=' operands='@none' ;;
    'inspection inspector retire') options='-n,--dry-run --reason=' operands='@none' ;;
    'inspection ratio') subcommands='list show' ;;
    'inspection ratio list') ;;
    'inspection ratio show') operands='@none' ;;
    'inspection draw') options='-n,--dry-run --pool= --seed= --plan= --unit= --pool-sha=' ;;
    'inspection verify') operands='@none' ;;
    'inspection list') ;;
    'inspection show') options='--pool' operands='@none' ;;
    'inspection void') options='-n,--dry-run --reason=' operands='@none' ;;
    'inspection merge') options='-n,--dry-run --on=' operands='@none+' ;;
    'inspection result') subcommands='import record' ;;
    'inspection result import') options='--kind=license|penalty|commitment|blacklist|watchlist|redlist|award|inspection-result|complaint|evaluation|contract-conduct|subject|vehicle|vessel|practitioner --sheet= --mapping=@file --source= --encoding=auto|utf-8|gb18030 --on-error=abort|skip --errors-out=@file -n,--dry-run' operands='@file+' ;;
    'inspection result record') options='-n,--dry-run --result= --matter= --problem= --remedy-due= --on= --unit=' operands='@none' ;;
    'inspection publish') options='-n,--dry-run' operands='@none' ;;
    'inspection stats') options='--period= --from= --to= --domain=safety|highway|waterway|road|road/repair|road/driving|road/ride-hailing|shipping' ;;
    'commitment') subcommands='template add list show due fulfil breach undo void stats publish' ;;
    'commitment template') options='--for= --content= --liability=' operands='@none' ;;
    'commitment add') options='--name= --type= --matter= --content= --liability= --made-on= --valid-until= --due= --unit= --unit-code= --audience=public|limited|nobody --number= --region= --for= -n,--dry-run' operands='@none' ;;
    'commitment list') options='--state=open|fulfilled|breached|void' ;;
    'commitment show') operands='@none' ;;
    'commitment due') options='--within=' ;;
    'commitment fulfil') options='--on= -n,--dry-run --evidence=' operands='@none' ;;
    'commitment breach') options='--on= -n,--dry-run --evidence= --content= --enforcement= --partly' operands='@none' ;;
    'commitment undo') options='--on= -n,--dry-run --reason=' operands='@none' ;;
    'commitment void') options='--on= -n,--dry-run --reason=' operands='@none' ;;
    'commitment stats') options='--period= --from= --to=' ;;
    'commitment publish') ;;
    'job') subcommands='install status' ;;
    'job install') options='--print --systemd --windows --at+= --mail-to= --user= --site=@dir --to=@dir --remember -n,--dry-run' ;;
    'job status') options='--only-workdays --only-first-workday' ;;
    'site') subcommands='init content build check publish rollback serve' ;;
    'site init') options='-n,--dry-run' operands='@none' ;;
    'site content') options='--content=' ;;
    'site build') options='--base-url= --content= -n,--dry-run' operands='@dir' ;;
    'site check') options='--only+= --fail-on=error|warning -n,--dry-run' operands='@dir' ;;
    'site publish') options='--keep= --to= --base-url= -n,--dry-run' operands='@dir' ;;
    'site rollback') options='--to= --base-url= -n,--dry-run' operands='@none' ;;
    'site serve') options='--port=' operands='@dir' ;;
    'repair') subcommands='check open supplement accept refuse verify decide sync withdraw undo void list show due document publish stats' ;;
    'repair check') operands='@none' ;;
    'repair open') options='--applicant= --fulfilled= --commitment= --unit= --on= --note= -n,--dry-run' operands='@none' ;;
    'repair supplement') options='--on= --doc= --note= -n,--dry-run --ask= --fulfilled= --commitment=' operands='@none' ;;
    'repair accept') options='--on= --doc= --note= -n,--dry-run' operands='@none' ;;
    'repair refuse') options='--on= --doc= --note= -n,--dry-run --reason=' operands='@none' ;;
    'repair verify') options='--on= --doc= --note= -n,--dry-run --finding=' operands='@none' ;;
    'repair decide') options='--on= --doc= --note= -n,--dry-run --grant --deny --reason=' operands='@none' ;;
    'repair sync') options='-n,--dry-run' operands='@none' ;;
    'repair withdraw') options='--on= --doc= --note= -n,--dry-run' operands='@none' ;;
    'repair undo') options='--reason= --on= -n,--dry-run' operands='@none' ;;
    'repair void') options='--reason= --on= -n,--dry-run' operands='@none' ;;
    'repair list') options='--closed --state= --subject= --unit=' ;;
    'repair show') operands='@none' ;;
    'repair due') options='--within= --overdue --unit= --only-workdays --only-first-workday' ;;
    'repair document') options='--step=' operands='@none' ;;
    'repair publish') options='--period= --from= --to=' ;;
    'repair stats') options='--period= --from= --to=' ;;
    'objection') subcommands='open refer decide withdraw undo void list show due document stats' ;;
    'objection open') options='--subject= --ground=wrong|missing|infringed --applicant= --claim= --unit= --on= --note= -n,--dry-run' operands='@none' ;;
    'objection refer') options='--on= --doc= --note= -n,--dry-run --to=' operands='@none' ;;
    'objection decide') options='--uphold --reject --result= --set+= --take-down --on= --doc= --note= -n,--dry-run' operands='@none' ;;
    'objection withdraw') options='--on= --doc= --note= -n,--dry-run' operands='@none' ;;
    'objection undo') options='--reason= --on= -n,--dry-run' operands='@none' ;;
    'objection void') options='--reason= --on= -n,--dry-run' operands='@none' ;;
    'objection list') options='--closed --state= --subject= --unit=' ;;
    'objection show') operands='@none' ;;
    'objection due') options='--within= --overdue --unit= --only-workdays --only-first-workday' ;;
    'objection document') options='--step=' operands='@none' ;;
    'objection stats') options='--period= --from= --to=' ;;
    'complaint') subcommands='open refer decide withdraw undo void list show due stats' ;;
    'complaint open') options='--channel= --category= --claim= --number= --unit= --on= --note= -n,--dry-run' operands='@none' ;;
    'complaint refer') options='--on= --doc= --note= -n,--dry-run --to=' operands='@none' ;;
    'complaint decide') options='--on= --doc= --note= -n,--dry-run --outcome=substantiated|partly|unsubstantiated|unverifiable --result=' operands='@none' ;;
    'complaint withdraw') options='--on= --doc= --note= -n,--dry-run' operands='@none' ;;
    'complaint undo') options='--reason= --on= -n,--dry-run' operands='@none' ;;
    'complaint void') options='--reason= --on= -n,--dry-run' operands='@none' ;;
    'complaint list') options='--closed --state= --subject= --unit=' ;;
    'complaint show') operands='@none' ;;
    'complaint due') options='--within= --overdue --unit= --only-workdays --only-first-workday' ;;
    'complaint stats') options='--period= --from= --to=' ;;
    'audit') subcommands='log show verify' ;;
    'audit log') options='--actor= --action= --period= --from= --to=' operands='@none' ;;
    'audit show') operands='@none' ;;
    'audit verify') options='--head=' ;;
    'api') options='--target= --data=@file --header+= --log -n,--dry-run' operands='@none @file' ;;
    'sandbox') subcommands='serve' ;;
    'sandbox serve') options='--port= --fail-rate= --lost-reply-rate= --reject-rate= --reject= --latency= --seed= --fault+= --script=@file --clock-skew= --record=@file --state-file=@file --drop= --table= --mapping=@file --lists=' ;;
    'init') ;;
    'config') subcommands='get set list' ;;
    'config get') operands='@none' ;;
    'config set') options='-n,--dry-run' operands='@none @none' ;;
    'config list') options='--show-origin' ;;
    'doctor') ;;
    'completion') operands='bash|zsh|fish' ;;
    'man') operands='@none+' ;;
    'shell') options='-c,--command= --keep-going' ;;
    'help') options='--tree' operands='@none+' ;;
    'version') ;;
  esac
}

# Sets found to the option of that name; empty if there is none.
_creditctl_find() {
  local option names
  for option in $options $common; do
    names=${option%%=*}
    if [[ ,${names%+}, == *",$1,"* ]]; then
      found=$option
      return
    fi
  done
  found=''
}

# Offers those words that start as the current one does.
_creditctl_offer() {
  local word
  for word in $1; do
    if [[ $word == "$current"* ]]; then
      COMPREPLY+=("$prefix$word")
    fi
  done
}

_creditctl_values() {
  case $1 in
    @file) compopt -o default 2>/dev/null ;;
    @dir) compopt -o dirnames 2>/dev/null ;;
    @none) ;;
    *) _creditctl_offer "${1//|/ }" ;;
  esac
}

# Offers the options that may still be given.
_creditctl_options() {
  local option names name
  for option in $options $common; do
    names=${option%%=*}
    for name in ${names//,/ }; do
      if [[ $names != *+ && $given == *" ${name%+} "* ]]; then
        continue 2
      fi
    done
    names=${names%+}
    _creditctl_offer "${names//,/ }"
  done
}

_creditctl() {
  local IFS=' ' current=${COMP_WORDS[COMP_CWORD]} prefix=''
  local subcommands options operands command='' found='' value_of='' given=' ' word
  local common='--profile= --home=@dir --db=@file --lang=auto|zh|en --format=table|csv|tsv|json|jsonl|md|html|xlsx|ics --json --fields+= --limit= --output=@file --overwrite --excel --as-of= --color=auto|always|never -q,--quiet -v,--verbose+ --debug --cron --job= --yes --no-input --lock-wait= -h,--help'
  local -i i operand=0 only_operands=0
  COMPREPLY=()
  _creditctl_load ''
  # With = among its word breaks bash passes --name=value as three words.
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [[ $word == '=' ]]; then
      continue
    elif [[ -n $value_of ]]; then
      value_of=''
    elif ((!only_operands)) && [[ $word == -- ]]; then
      only_operands=1
    elif ((!only_operands)) && [[ $word == -?* ]]; then
      _creditctl_find "${word%%=*}"
      given+="${word%%=*} "
      if [[ -n $found ]]; then
        word=${found%%=*}
        word=${word%+}
        given+="${word//,/ } "
      fi
      if [[ $found == *=* && ${COMP_WORDS[i]} != *=* ]]; then
        value_of=$found
      fi
    elif ((operand == 0)) && [[ " $subcommands " == *" $word "* ]]; then
      command+=${command:+ }$word
      _creditctl_load "$command"
    else
      operand+=1
    fi
  done

  if [[ -n $value_of ]]; then
    if [[ $current == '=' ]]; then
      current=''
    fi
    _creditctl_values "${value_of#*=}"
  elif ((!only_operands)) && [[ $current == --*=* ]]; then
    _creditctl_find "${current%%=*}"
    prefix=${current%%=*}=
    current=${current#*=}
    if [[ $found == *=* ]]; then
      _creditctl_values "${found#*=}"
    fi
  elif ((!only_operands)) && [[ $current == -* ]]; then
    _creditctl_options
  elif [[ -n $subcommands ]]; then
    if ((operand == 0)); then
      _creditctl_offer "$subcommands"
    fi
  else
    for word in $operands; do
      if ((operand == 0)) || [[ $word == *+ ]]; then
        _creditctl_values "${word%+}"
        break
      fi
      operand+=-1
    done
  fi
}

complete -F _creditctl creditctl
