#!/bin/sh
# Measures `disclosure report` against the same aggregate by DuckDB (JDBC) on the same rows: whole processes, in turns.
# Fails where the two disagree. The rows are spread over seven years up to today; OPEN percent of them are neither
# disclosed nor reported. Needs sqlite3, a JDK, and DuckDB's driver: DUCKDB_JAR, or the one that
# `mvn -P bench dependency:resolve` fetches. Usage: report.sh [ROWS] [OPEN] [ROUNDS]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
creditctl=$here/../../cli/bin/creditctl
rows=${1:-1000000}
open=${2:-30}
rounds=${3:-7}
jar=${DUCKDB_JAR:-$(find "$HOME/.m2/repository/org/duckdb" -name 'duckdb_jdbc-*.jar' 2>/dev/null | tail -n 1)}
for need in sqlite3 javac; do
  command -v "$need" >/dev/null || {
    echo "report.sh: not run, $need is not there"
    exit 0
  }
done
[ -f "$jar" ] || {
  echo "report.sh: not run, DuckDB's JDBC driver is not there; set DUCKDB_JAR"
  exit 0
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
CREDITCTL_HOME=$work/home
CREDITCTL_LANG=en
export CREDITCTL_HOME CREDITCTL_LANG
store=$CREDITCTL_HOME/credit.db
today=$(date +%F)

# The first million comes through the program, further ones are copies of its records.
first=$((rows < 1000000 ? rows : 1000000))
"$here/penalties.sh" "$first" >"$work/penalties.csv"
"$creditctl" import "$work/penalties.csv" --kind penalty -q >/dev/null
rm "$work/penalties.csv"
copies() {
  copy=$first
  while [ "$copy" -lt "$rows" ]; do
    echo "INSERT INTO record (id, subject_key, kind, natural_key, subject_name, document_no, title, authority, unit,
      domain, decided_on, due_on, revision, content_hash, batch_id, line)
      SELECT id + $copy, subject_key, kind, natural_key || '/$copy', subject_name, document_no, title, authority, unit,
      domain, decided_on, due_on, revision, content_hash, batch_id, line FROM record
      WHERE id <= min($first, $rows - $copy);"
    copy=$((copy + first))
  done
}
# Without the triggers, which would take an hour at ten million; the counts are made anew by the migration's own GROUP BY.
sqlite3 "$store" >/dev/null <<SQL
PRAGMA synchronous = OFF;
PRAGMA journal_mode = MEMORY;
PRAGMA cache_size = -1000000;
DROP TRIGGER tally_record_inserted;
DROP TRIGGER tally_record_updating;
DROP TRIGGER tally_record_updated;
$(copies)
UPDATE record SET decided_on = date('$today', '-' || (abs(random()) % 2555) || ' days');
UPDATE record SET due_on = date(decided_on, '+11 days'), report_due_on = date(decided_on, '+12 days'),
  exemption = iif(id % 50 = 0, 'MINOR', '');
UPDATE record SET disclosed_on = min(date(decided_on, '+' || (abs(random()) % 14) || ' days'), '$today'),
  reported_on = min(date(decided_on, '+' || (abs(random()) % 16) || ' days'), '$today')
  WHERE abs(random()) % 100 >= $open;
DELETE FROM tally_day;
DELETE FROM tally_month;
DELETE FROM tally_settled;
INSERT INTO tally_day (decided_on, kind, unit, domain, officer, due_on, report_due_on, due_provisional, disclosed_on,
    reported_on, exempt, decisions)
  SELECT decided_on, kind, unit, domain, officer, due_on, report_due_on, due_provisional, disclosed_on, reported_on,
    exempt, count(*) FROM decision GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11;
SQL
sqlite3 -header -csv "$store" "SELECT unit, decided_on, due_on, report_due_on, due_provisional, disclosed_on,
  reported_on, exemption, voided FROM record" >"$work/record.csv"

javac -d "$work" "$here/../../cli/src/jmh/java/io/creditctl/bench/ReportPeer.java"
duck() {
  java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$work:$jar" io.creditctl.bench.ReportPeer "$@"
}
duck load "$work/duck.db" "$work/record.csv"
rm "$work/record.csv"
ours() {
  "$creditctl" disclosure report --from 2000-01-01 --as-of "$1" --format csv -q
}

# The same numbers first, on other days too: unit, total, exempt, then each clock's on time, late, overdue, pending.
for day in "$today" "$(date -d "$today -40 days" +%F)" 2023-05-17; do
  ours "$day" | awk -F, -v OFS=, 'NR > 1 && $1 != "total" { print $1, $2, $7, $3, $4, $5, $6, $9, $10, $11, $12 }' |
    sort >"$work/ours"
  duck report "$work/duck.db" "$day" | sort >"$work/theirs"
  [ -s "$work/ours" ] && cmp "$work/ours" "$work/theirs"
done

timed() {
  label=$1
  shift
  /usr/bin/time -f "$label  %e s  %M KiB" "$@" >/dev/null
}
echo "$rows rows, $open % open"
round=1
while [ "$round" -le "$rounds" ]; do
  timed "report   creditctl            " "$creditctl" disclosure report --from 2000-01-01 --as-of "$today" -q
  timed "report   DuckDB JDBC          " java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$work:$jar" \
    io.creditctl.bench.ReportPeer report "$work/duck.db" "$today"
  round=$((round + 1))
done
