#!/bin/sh
# 一条处罚的一生: 入库、公开、报送、扣分、措施、承诺、修复、下网、撤回、恢复; 数据全部虚构。
# The whole life of one penalty, from its import to its repair. Needs a JDK 17 and Maven; leaves nothing behind.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
creditctl=$root/cli/bin/creditctl
jar=$root/cli/target/dist/lib/creditctl.jar
code=91371000MA0016930D
document='鲁威交罚〔2026〕0188号'
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

# 到了哪一天, 谁在办。
today() {
  CREDITCTL_NOW=$1T09:00:00+08:00
  CREDITCTL_ACTOR=$2
  export CREDITCTL_NOW CREDITCTL_ACTOR
  printf '\n== %s  %s: %s\n' "$1" "$2" "$3"
}

fail() {
  printf 'lifecycle: %s\n' "$1" >&2
  exit 1
}

# 先打印命令, 再运行; 退出码不是所预期的, 整个脚本就失败。
run() {
  expected=$1
  shift
  printf '\n$ creditctl'
  printf ' %s' "$@"
  printf '\n'
  status=0
  "$creditctl" "$@" >"$home/said" 2>&1 || status=$?
  cat "$home/said"
  if [ "$status" -ne 0 ]; then
    printf '(退出码 %s)\n' "$status"
  fi
  [ "$status" -eq "$expected" ] || fail "预期退出码 $expected, 实际 $status"
}

# 上一条命令的输出里必须有 (或没有) 这些字。
says() {
  grep -qF -- "$1" "$home/said" || fail "输出里没有: $1"
}

never_says() {
  ! grep -qF -- "$1" "$home/said" || fail "输出里不该有: $1"
}

on_page() {
  grep -rlF -- "$document" "$home/www/current" >/dev/null 2>&1
}

if ! is_built; then
  printf '先构建: mvn -DskipTests package\n'
  (cd "$root" && mvn -B -ntp -q -DskipTests package)
fi

home=$(mktemp -d)
unset CREDITCTL_DB CREDITCTL_PROFILE CREDITCTL_LANG
CREDITCTL_HOME=$home
LC_ALL=C.UTF-8
export CREDITCTL_HOME LC_ALL
cd "$root/examples/data"
mkdir "$home/schemes"
cp 本市方案.yaml "$home/schemes/"

today 2026-04-02 王科员 '一季度没有不良记录'
run 0 import 信用主体.csv --kind subject -q
head -n 7 严重失信主体名单.csv >"$home/黑名单.csv" # 其余的是后来列入的
run 0 import "$home/黑名单.csv" --kind blacklist -q
run 0 import 重点关注名单.csv --kind watchlist -q
run 0 config set score.schemesFolder "$home/schemes"
run 0 score run --scheme city-road --period 2026-Q1
run 0 score freeze --scheme city-road --period 2026-Q1 --basis 威交信评〔2026〕1号
run 0 measure match "$code" --scene approval
says 绿色通道

today 2026-05-13 王科员 '处罚入库; 七个工作日内公开'
run 0 import 一条处罚.csv --kind penalty
run 0 disclosure explain "$document"
run 0 site build "$home/site"
run 0 site check "$home/site" --fail-on error --limit 0
run 0 site publish "$home/site" --to "$home/www"
on_page || fail '网页上没有这条处罚'

today 2026-05-14 王科员 '报送省平台 (本机模拟)'
: >"$home/sandbox.out"
"$creditctl" sandbox serve --port 0 >"$home/sandbox.out" 2>"$home/sandbox.err" &
sandbox=$!
tries=0
until grep -q appKey "$home/sandbox.out"; do
  tries=$((tries + 1))
  if [ "$tries" -gt 30 ] || ! kill -0 "$sandbox" 2>/dev/null; then
    cat "$home/sandbox.err" >&2
    fail '模拟平台没有起来'
  fi
  sleep 1
done
url=$(sed -n 's/^creditctl config set target\.province\.url //p' "$home/sandbox.out")
run 0 config set target.province.url "$url"
run 0 config set target.province.protocol rest-v1
run 0 config set target.province.appKey example-app
run 0 push run --target province

today 2026-07-02 王科员 '二季度评价: 扣分, 等级下降'
run 0 score run --scheme city-road --period 2026-Q2
run 0 score freeze --scheme city-road --period 2026-Q2 --basis 威交信评〔2026〕2号
run 0 score explain "$code"
says 85.00
run 0 measure match "$code" --scene approval
never_says 绿色通道
run 0 measure apply "$code" more-checks --basis 威交监〔2026〕5号 --until 2026-12-31 --for "$document"
run 3 measure match "$code" --scene inspection

today 2026-08-03 王科员 '来申请修复: 还差什么, 最早哪天'
run 3 repair check "$document"

today 2026-08-12 王科员 '公示满三个月: 作出承诺, 提出申请'
run 0 commitment add "$code" --type 信用修复型 --matter 申请修复"$document" --content 依法经营，按期维护和检测车辆 \
  --liability 按最长公示期公示 --unit 威海市交通运输局 --unit-code 113710000000000196 --region 371000 --audience public --for "$document"
run 0 repair open "$document" --applicant 威海朔礁集装箱运输有限公司 --fulfilled '缴款凭证 3391'
run 0 repair check "$document"
run 0 repair accept 1
run 0 repair verify 1 --finding 已缴清罚款和违法所得，车辆均已检测

today 2026-08-12 王科员 '经办人不能自己决定'
run 4 repair decide 1 --grant --doc 威交信修〔2026〕6号

today 2026-08-13 李科长 '准予修复: 下网、撤回、恢复评价、解除措施, 各有回执'
run 0 repair decide 1 --grant --doc 威交信修〔2026〕6号
run 0 site build "$home/site"
run 0 site check "$home/site" --fail-on error --limit 0
run 0 site publish "$home/site" --to "$home/www"
! on_page || fail '网页上还有这条处罚'
run 0 push run --target province
run 0 repair show 1
run 0 query "$code"
says 'AA'
run 0 measure match "$code" --scene approval
says 绿色通道
run 0 measure match "$code" --scene inspection
run 0 repair publish --format csv

today 2026-08-14 局领导 '这条记录的一生, 和谁办了什么'
run 0 record trace "$document"
for event in 导入 公开 计入评价 采取措施 受理承诺 修复申请 准予修复 已撤下 重新评价 解除措施 已回执; do
  says "$event"
done
run 0 audit log --action repair
run 0 audit verify

kill "$sandbox"
status=0
wait "$sandbox" || status=$?
sandbox=''
printf '\n演示完毕, 临时数据已删除。\n'
