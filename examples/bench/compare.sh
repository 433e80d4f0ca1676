#!/bin/sh
# Measures creditctl against sqlite3 and sqlite-utils on the same data, one after the other, and prints wall time and
# peak memory of each whole process. sqlite3 gets as many indices as creditctl keeps, but checks nothing.
# Needs sqlite3, sqlite-utils and GNU time. Usage: compare.sh [ROWS] [ROUNDS]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
creditctl=$here/../../cli/bin/creditctl
rows=${1:-1000000}
rounds=${2:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
CREDITCTL_HOME=$work/home
export CREDITCTL_HOME

timed() {
  label=$1
  shift
  /usr/bin/time -f "$label  %e s  %M KiB" "$@" >/dev/null
}

# Document number and authority are c14 and c26, the subject's code and name c3 and c1.
sql() {
  printf 'create table t(%s);\ncreate unique index document on t(c14, c26);\n' "$(seq -s, -f 'c%.0f' 30)"
  [ "$1" = 1 ] || printf 'create index code on t(c3);\ncreate index name on t(c1);\n'
  printf '.mode csv\n.import --skip 1 %s/penalties.csv t\n' "$work"
}

"$here/penalties.sh" "$rows" >"$work/penalties.csv"
sql 1 >"$work/one.sql"
sql 3 >"$work/three.sql"

round=1
while [ "$round" -le "$rounds" ]; do
  rm -rf "$CREDITCTL_HOME"
  sync
  timed "import   creditctl            " "$creditctl" import "$work/penalties.csv" --kind penalty -q
  timed "again    creditctl            " "$creditctl" import "$work/penalties.csv" --kind penalty -q
  for indices in one three; do
    rm -f "$work/t.db"
    sync
    # shellcheck disable=SC2016 # $1 and $2 belong to the inner shell
    timed "import   sqlite3, indices: $indices" sh -c 'exec sqlite3 "$1" <"$2"' sh "$work/t.db" "$work/$indices.sql"
  done
  round=$((round + 1))
done

code=$(sqlite3 "$CREDITCTL_HOME/credit.db" "select subject_key from record where id = $((rows / 2))")
round=1
while [ "$round" -le $((rounds * 3)) ]; do
  timed "query    creditctl            " "$creditctl" query "$code" -q
  timed "query    sqlite-utils         " sqlite-utils rows "$CREDITCTL_HOME/credit.db" record --where subject_key=:c -p c "$code"
  round=$((round + 1))
done
