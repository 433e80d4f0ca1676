# shellcheck shell=bash
# Completion of creditctl for bash 4 and later.
# Generated from the command tree; changes here are lost.

# Sets what may follow a command: the commands below it, its options and its operands.
# An option is NAME[,NAME][+][=VALUES]: + may stand again, = takes a value. VALUES are a|b|c,
# @file, @dir, or nothing that could be offered; so are operands, with @none for nothing.
_creditctl_load() {
  subcommands='' options='' operands=''
  case $1 in
@COMMANDS@  esac
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
  local common='@COMMON@'
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
