#!/bin/sh
# Measures `score run` as a whole process: SUBJECTS subjects with ROWS penalties, every one of which counts, under a scheme
# that opens each row, and under one that needs only the record's own columns. Usage: score.sh [ROWS] [SUBJECTS] [ROUNDS]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
creditctl=$here/../../cli/bin/creditctl
rows=${1:-1000000}
subjects=${2:-100000}
rounds=${3:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
CREDITCTL_HOME=$work/home
CREDITCTL_LANG=en
export CREDITCTL_HOME CREDITCTL_LANG

"$here/penalties.sh" "$rows" "$subjects" >"$work/penalties.csv"
"$creditctl" import "$work/penalties.csv" --kind penalty -q >/dev/null
rm "$work/penalties.csv"

# A scheme of seven years, so that no record is passed over; the name says what its conditions ask for.
scheme() {
  cat >"$work/schemes/$1.yaml" <<SCHEME
name: $1
version: 1
title: $1
example: true
effectiveFrom: 2020-01-01
basis: 示例
standing: own
scope: {domains: [road], subjects: [法人及非法人组织]}
formula: {type: sum, base: 1000, floor: 0, ceiling: 1000}
indicators:
  - {id: B01, title: 处罚, of: {kind: penalty, window: 84m$2}, each: -5, basis: 示例, standing: own}
  - {id: B02, title: 超限, of: {kind: penalty, window: 84m$3}, each: -10, most: 200, basis: 示例, standing: own}
bands:
  - {grade: A, from: 900, basis: 示例, standing: own}
  - {grade: B, basis: 示例, standing: own}
validMonths: 12
SCHEME
}
mkdir "$work/schemes"
scheme columns '' ', severity: [ordinary]'
scheme fields ', where: [{field: 处罚类别, in: [罚款]}]' ', says: {in: [title, reason], words: [超限]}'
"$creditctl" config set score.schemesFolder "$work/schemes" >/dev/null 2>&1

echo "$rows records, $subjects subjects"
round=1
while [ "$round" -le "$rounds" ]; do
  for name in columns fields; do
    /usr/bin/time -f "score run  $name  %e s  %U+%S s of CPU  %M KiB" \
      "$creditctl" score run --scheme "$name" --period 2025 -q
  done
  round=$((round + 1))
done
