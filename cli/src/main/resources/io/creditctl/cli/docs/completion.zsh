#compdef creditctl
# Completion of creditctl for zsh.
# Generated from the command tree; changes here are lost.

# Completes what follows the command whose path is the first argument; without one, creditctl itself.
_creditctl() {
  local command=${1-} curcontext=${curcontext-} state='' state_descr='' context=''
  local -i result=1
  local -a line subcommands arguments
  local -A opt_args
  local -a common=(
@COMMON@  )
  case $command in
@COMMANDS@    *)
      return 1
      ;;
  esac

  if (( ! $#subcommands )); then
    _arguments -s -S : $arguments $common
    return
  fi
  # From the first word on everything belongs to the command below.
  _arguments -C -s -S : $arguments $common '*:: :->below' && result=0
  if [[ -z $state ]]; then
    return result
  elif (( CURRENT == 1 )); then
    _describe -t commands command subcommands && result=0
  else
    _creditctl "${command:+$command }$words[1]" && result=0
  fi
  return result
}

# Loaded from fpath this file is the function itself; sourced, it has to be registered.
if [[ ${funcstack[1]-} == _creditctl ]]; then
  _creditctl
else
  compdef _creditctl creditctl
fi
