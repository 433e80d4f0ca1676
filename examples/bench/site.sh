#!/bin/sh
# Measures `site build` as a whole process: from nothing, when nothing changed, when 100 records of one month changed,
# and when 100 records of all months did; then `site check`. The rows are penalties of one year.
# Usage: site.sh [ROWS] [ROUNDS]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
creditctl=$here/../../cli/bin/creditctl
rows=${1:-100000}
rounds=${2:-3}
[ -x /usr/bin/time ] || {
  echo "site.sh: not run, /usr/bin/time is not there"
  exit 0
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
CREDITCTL_HOME=$work/home
CREDITCTL_LANG=en
CREDITCTL_NOW=2026-12-31
export CREDITCTL_HOME CREDITCTL_LANG CREDITCTL_NOW

"$here/penalties.sh" "$rows" |
  sed -E 's#,20../(../..),20../(../..),20../#,2026/\1,2029/\2,2027/#' >"$work/penalties.csv"
"$creditctl" import "$work/penalties.csv" --kind penalty -q >/dev/null

timed() {
  label=$1
  shift
  /usr/bin/time -f "$label  %e s  %M KiB" "$creditctl" "$@" -q >/dev/null
}
# Every STEP-th row gets another text, 100 of them; a round of its own each, so that it is new again.
changed() {
  awk -v step="$1" -v round="$2" 'NR == 1 || NR % step == 2 && ++n <= 100 { if (NR > 1) gsub("事实清楚", "事实清楚" round); print }' \
    "$work/penalties.csv" >"$work/changed.csv"
  "$creditctl" import "$work/changed.csv" --kind penalty -q >/dev/null
}
scattered=$((rows / 100 + 1))
echo "$rows rows"
round=1
while [ "$round" -le "$rounds" ]; do
  rm -rf "$work/site"
  timed "build  from nothing           " site build "$work/site"
  timed "build  nothing changed        " site build "$work/site"
  changed 12 "$round"
  timed "build  100 changed, one month " site build "$work/site"
  changed "$scattered" "$round"
  timed "build  100 changed, all months" site build "$work/site"
  round=$((round + 1))
done
timed "check                         " site check "$work/site" --fail-on error
find "$work/site" -name '*.html' -size +200k -print
