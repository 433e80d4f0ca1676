#!/bin/sh
# 流程里的关卡: 不在严重失信主体名单上才放行。用统一社会信用代码核查才是精确的; 同名只算疑似, 交人核对。
# A gate in a procedure. Usage: refuse-listed-bidder.sh CODE_OR_NAME...
#
# 退出码:  0  放行
#          3  命中或疑似, 转人工
#         75  查不了 (名单从未导入或过旧、数据库损坏、程序不在……), 先扣下, 排除故障后再查
#
# 查不了不等于没问题: 除 0 和 3 以外的任何结果都是“扣下”, 包括将来新增的退出码。
set -u

if [ "$#" -eq 0 ]; then
  printf '用法: %s CODE_OR_NAME...\n' "$0" >&2
  exit 75
fi

status=0
"${CREDITCTL:-creditctl}" check --list black --max-age "${CREDITCTL_MAX_AGE:-7d}" -- "$@" || status=$?
case $status in
  0 | 3) exit "$status" ;;
  *)
    printf '查不了 (退出码 %s), 先扣下\n' "$status" >&2
    exit 75
    ;;
esac
