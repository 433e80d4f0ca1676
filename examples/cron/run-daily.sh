#!/bin/sh
# 收件夹里的 CSV 逐个入库: 好的移到 done/, 有错的移到 returned/ 并附带错误列的原表, 查不了的留在原处。
# crontab 里加一行, 时间自定: 30 18 * * * /srv/credit/run-daily.sh /srv/credit/inbox
# Usage: run-daily.sh INBOX; file names begin with the kind: license-0920.csv, penalty-0920.csv
#
# 退出码: 0 全部入库; 3 有退回的; 其他为 creditctl 的退出码, 文件留在原处, 下次再试
set -u

if [ "$#" -ne 1 ] || [ ! -d "$1" ]; then
  printf '用法: %s INBOX\n' "$0" >&2
  exit 2
fi
inbox=$1
creditctl=${CREDITCTL:-creditctl}
mkdir -p "$inbox/done" "$inbox/returned" || exit 2

# 同名文件天天来: 移走时加上日期和进程号, 从不覆盖以前的
stamp=$(date +%Y%m%d-%H%M%S)-$$

result=0
for file in "$inbox"/*-*.csv; do
  [ -f "$file" ] || continue
  name=${file##*/}
  faults=$inbox/returned/${name%.csv}-$stamp-待修.csv
  status=0
  "$creditctl" import "$file" --kind "${name%%-*}" --errors-out "$faults" --cron || status=$?
  case $status in
    0) mv -- "$file" "$inbox/done/${name%.csv}-$stamp.csv" ;;
    3)
      mv -- "$file" "$inbox/returned/${name%.csv}-$stamp.csv"
      [ "$result" -ne 0 ] || result=3
      ;;
    *)
      printf '%s: 退出码 %s, 留在收件夹\n' "$name" "$status" >&2
      result=$status
      ;;
  esac
done
exit "$result"
