#!/bin/sh
# Loads one penalty table with creditctl and with the tools that people use instead, one after the other, and prints wall
# time and peak memory of each whole process. A tool that is not installed is left out, and that is said.
# Needs GNU time; compares with csvsql (csvkit), sqlite-utils, mlr (Miller). Usage: peers.sh [ROWS]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
creditctl=$here/../../cli/bin/creditctl
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
CREDITCTL_HOME=$work/home
export CREDITCTL_HOME
table=$work/penalties.csv
"$here/penalties.sh" "${1:-100000}" >"$table"

timed() {
  label=$1
  shift
  if command -v "$1" >/dev/null 2>&1; then
    /usr/bin/time -f "$label  %e s  %M KiB" "$@" >/dev/null
  else
    printf '%s  not installed\n' "$label" >&2
  fi
}

timed "creditctl import   " "$creditctl" import "$table" --kind penalty -q
timed "csvsql --insert    " csvsql --db "sqlite:///$work/csvsql.db" --insert --tables penalty "$table"
timed "sqlite-utils insert" sqlite-utils insert "$work/utils.db" penalty "$table" --csv --silent
timed "mlr cat            " mlr --icsv --ocsv cat "$table"
