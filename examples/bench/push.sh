#!/bin/sh
# Measures `push run` as a whole process against curl that sends the same prepared requests one after the other, in turns,
# each to a fresh sandbox: curl once with all of them over one connection, and curl started for each, as a script would.
# Prints all three and the ratios to both. The requests are those that the program
# sent just before, since their signatures hold for five minutes. Needs curl and GNU time.
# Usage: push.sh [ROWS] [ROUNDS] [BATCH]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
creditctl=$here/../../cli/bin/creditctl
rows=${1:-100000}
rounds=${2:-3}
batch=${3:-500}
for need in curl /usr/bin/time; do
  command -v "$need" >/dev/null || {
    echo "push.sh: not run, $need is not there"
    exit 0
  }
done
work=$(mktemp -d)
sandbox=''
stop() {
  if [ -n "$sandbox" ]; then
    kill "$sandbox" 2>/dev/null || :
    wait "$sandbox" 2>/dev/null || :
    sandbox=''
  fi
}
trap 'stop; rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
CREDITCTL_HOME=$work/home
CREDITCTL_LANG=en
export CREDITCTL_HOME CREDITCTL_LANG
store=$CREDITCTL_HOME/credit.db

# A platform that has nothing yet, at the same port each time.
port=0
serve() {
  : >"$work/said"
  "$creditctl" sandbox serve --port "$port" "$@" >"$work/said" 2>/dev/null &
  sandbox=$!
  until url=$(sed -n 's/^creditctl config set target.province.url //p' "$work/said") && [ -n "$url" ]; do
    kill -0 "$sandbox"
    sleep 0.1
  done
  port=${url##*:}
}
accepted() {
  curl -fsS "$url/sandbox/state" | sed 's/^{"accepted":\([0-9]*\).*/\1/'
}
# The store as it was before anything was sent.
unsent() {
  rm -f "$store" "$store-wal" "$store-shm"
  cp "$work/unsent.db" "$store"
}

# The target is there before the records are, so that each is queued when it is stored.
serve
"$creditctl" config set target.province.url "$url" -q >/dev/null
"$creditctl" config set target.province.protocol rest-v1 -q >/dev/null
"$creditctl" config set target.province.appKey example-app -q >/dev/null
stop
"$here/penalties.sh" "$rows" >"$work/penalties.csv"
"$creditctl" import "$work/penalties.csv" --kind penalty -q >/dev/null
rm "$work/penalties.csv"
cp "$store" "$work/unsent.db"

# One file for each body, and one for curl that names them with their headers. A body is one line, and a request and the
# reply to it follow each other.
prepare() {
  unsent
  rm -f "$work/wire.http" "$work"/body-*
  serve --record "$work/wire.http"
  "$creditctl" push run --target province --batch-size "$batch" -q >/dev/null 2>&1
  stop
  LC_ALL=C awk -v url="$url" -v work="$work" '
    { sub(/\r$/, "") }
    body != "" { printf "%s", $0 >body; close(body); body = ""; next }
    /^POST / {
      file = sprintf("%s/body-%06d", work, ++number)
      if (number > 1) print "next"
      printf "url = \"%s%s\"\ndata-binary = \"@%s\"\noutput = \"/dev/null\"\n", url, $2, file
      printf "silent\nshow-error\nfail\nheader = \"Expect:\"\n"
      head = 1
      next
    }
    head && /^(X-|Content-Type|Accept:)/ { printf "header = \"%s\"\n", $0 }
    head && /^$/ { head = 0; body = file }
  ' "$work/wire.http" >"$work/curl.conf"
  rm -f "$work/wire.http" "$work"/each-*
  awk -v work="$work" '
    $0 == "next" || NR == 1 { close(file); file = sprintf("%s/each-%06d", work, ++number) }
    $0 != "next" { print >file }
  ' "$work/curl.conf"
}
each() {
  for one in "$work"/each-*; do
    curl --config "$one"
  done
}

# Wall time of a loop in this shell.
loop() {
  begun=$(date +%s%N)
  each >/dev/null
  ended=$(date +%s%N)
  got=$(accepted)
  [ "$got" = "$rows" ] || {
    echo "push.sh: curl for each brought $got of $rows records" >&2
    exit 1
  }
  seconds=$(awk -v a="$begun" -v b="$ended" 'BEGIN { printf "%.2f", (b - a) / 1e9 }')
  printf '%-10s %6s s\n' 'curl each' "$seconds"
}

# Wall time and memory of a command that must leave all records at the platform.
timed() {
  label=$1
  shift
  /usr/bin/time -o "$work/time" -f '%e %M' "$@" >/dev/null 2>&1
  got=$(accepted)
  [ "$got" = "$rows" ] || {
    echo "push.sh: $label brought $got of $rows records" >&2
    exit 1
  }
  read -r seconds memory <"$work/time"
  printf '%-10s %6s s  %7s KiB\n' "$label" "$seconds" "$memory"
}

echo "$rows records, $batch in a request"
round=1
while [ "$round" -le "$rounds" ]; do
  prepare
  serve
  timed curl curl --config "$work/curl.conf"
  theirs=$seconds
  stop
  serve
  loop
  each=$seconds
  stop
  unsent
  serve
  timed creditctl "$creditctl" push run --target province --batch-size "$batch" -q
  stop
  awk -v ours="$seconds" -v theirs="$theirs" -v each="$each" 'BEGIN {
    printf "ratio      %6.2f to curl, %.2f to curl for each\n", ours / (theirs > 0 ? theirs : 0.01), ours / each
  }'
  round=$((round + 1))
done
