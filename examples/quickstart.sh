#!/bin/sh
# 用虚构数据走一遍信用专员的一天: 入库、改错、查询、核查、公开期限、报送。
# Walks through a credit officer's day with fictitious data. Needs a JDK 17 and Maven; leaves nothing behind.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
creditctl=$root/cli/bin/creditctl
jar=$root/cli/target/dist/lib/creditctl.jar
home=''
sandbox=''

clean_up() {
  if [ -n "$sandbox" ]; then
    kill "$sandbox" 2>/dev/null || :
    wait "$sandbox" 2>/dev/null || :
  fi
  if [ -n "$home" ]; then
    rm -rf "$home"
  fi
}
trap clean_up EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

is_built() {
  [ -f "$jar" ] && [ -z "$(find "$root/pom.xml" "$root/cli/pom.xml" "$root/cli/src/main" "$root/cli/src/build" -newer "$jar")" ]
}

step() {
  printf '\n== %s\n' "$1"
}

# 先打印命令, 再运行; 退出码不是所预期的, 整个脚本就失败。
run() {
  expected=$1
  shift
  printf '\n$ creditctl'
  printf ' %s' "$@"
  printf '\n'
  status=0
  "$creditctl" "$@" 2>&1 || status=$?
  if [ "$status" -ne 0 ]; then
    printf '(退出码 %s)\n' "$status"
  fi
  if [ "$status" -ne "$expected" ]; then
    printf 'quickstart: 预期退出码 %s, 实际 %s\n' "$expected" "$status" >&2
    exit 1
  fi
}

if ! is_built; then
  printf '先构建: mvn -DskipTests package\n'
  (cd "$root" && mvn -B -ntp -q -DskipTests package)
fi

home=$(mktemp -d)
unset CREDITCTL_DB CREDITCTL_PROFILE CREDITCTL_LANG
CREDITCTL_HOME=$home
CREDITCTL_NOW=2026-10-20T09:00:00+08:00
LC_ALL=C.UTF-8
export CREDITCTL_HOME CREDITCTL_NOW LC_ALL
cd "$root/examples/data"
printf '今天是 2026-10-20; 数据全部虚构。\n$ cd examples/data\n'

step '一、建库, 入库。文件是 UTF-8 还是 GB18030, 程序自己认'
run 0 init
run 0 import 行政许可.csv --kind license
run 0 import 行政处罚.csv --kind penalty
run 0 import 严重失信主体名单.csv --kind blacklist
run 0 import 守信红名单.csv --kind redlist
run 0 import 信用主体.csv --kind subject

step '二、有错的文件: 一行也不入库, 指出错在哪一格, 并给出带“校验错误”列的原表'
run 3 import 行政处罚-待修.csv --kind penalty --errors-out "$home/待修.csv"
printf '\n$ 待修.csv 的最后一列 (共 %s 行, 改好可直接再导入):\n' "$(wc -l <"$home/待修.csv" | tr -d ' ')"
grep -o 'E-1[0-9]* .*' "$home/待修.csv"

step '三、同一文件再导入一次: 不重复, 不新增'
run 0 import 行政许可.csv --kind license

step '四、查一家企业: 名单、记录、公开与报送情况'
run 0 query 威海蓝湾联运有限公司

step '五、开标前核查投标人: 按代码是命中, 按名称只是疑似。退出码 3 = 有命中或疑似; 查不了是 12, 绝不当作没问题'
run 3 check --file 投标人.csv --column 统一社会信用代码
run 3 check --file 投标人.csv --column 投标人名称

step '六、登记已公开的, 再看七个工作日的期限。退出码 3 = 有逾期或快到期的'
run 0 disclosure mark --file 公开登记.csv
run 3 disclosure due --limit 8

step '七、期限是怎么算的: 跨国庆节, 调休的周六算工作日'
run 0 disclosure explain 鲁威交港许〔2026〕0139号

step '八、自然人的处罚不公开: 入库时就按规则认出来了, 依据写在里面'
run 0 disclosure explain 鲁威交罚〔2026〕0427号

step '九、九月的公开情况'
run 0 disclosure report --period 2026-09

step '十、报送: 先在本机起一个模拟的省平台'
printf '\n$ creditctl sandbox serve --port 0 &\n'
: >"$home/sandbox.out"
"$creditctl" sandbox serve --port 0 >"$home/sandbox.out" 2>"$home/sandbox.err" &
sandbox=$!
tries=0
until grep -q appKey "$home/sandbox.out"; do
  tries=$((tries + 1))
  if [ "$tries" -gt 30 ] || ! kill -0 "$sandbox" 2>/dev/null; then
    cat "$home/sandbox.err" >&2
    printf 'quickstart: 模拟平台没有起来\n' >&2
    exit 1
  fi
  sleep 1
done
url=$(sed -n 's/^creditctl config set target\.province\.url //p' "$home/sandbox.out")
run 0 config set target.province.url "$url"
run 0 config set target.province.protocol rest-v1
run 0 config set target.province.appKey example-app
run 0 push run --target province
run 0 push receipts --limit 3
printf '\n再报送一次: 已经有回执的不会再发。\n'
run 0 push run --target province

printf '\n停止模拟平台, 它说收到了什么:\n'
kill "$sandbox"
status=0
wait "$sandbox" || status=$?
sandbox=''
tail -n 1 "$home/sandbox.err"
if [ "$status" -ne 143 ]; then
  printf 'quickstart: 模拟平台的退出码是 %s\n' "$status" >&2
  exit 1
fi

step '十一、网页专页: 生成、检查, 再发布。发布的当天就登记为已公开'
run 0 site build "$home/site"
run 0 site check "$home/site" --fail-on error --limit 0
run 0 site publish "$home/site" --to "$home/www"

step '十二、今天还要办什么: 只剩一条, 不该公开的登记过公开, 要撤下'
run 0 status

printf '\n演示完毕, 临时数据已删除。下一步: creditctl --help\n'
