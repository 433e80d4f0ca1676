#!/bin/sh
# Measures `roster check --file` as a whole process: exact and fuzzy, ROWS names and codes against a blacklist of LISTED
# made-up firms. NAMES percent of the rows are names, the rest credit codes; one row in ten is on the list as it is
# written, one name in ten is a listed one with one character changed. Usage: screening.sh [ROWS] [LISTED] [NAMES]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
creditctl=$here/../../cli/bin/creditctl
rows=${1:-1000000}
listed=${2:-100000}
names=${3:-50}
[ -x /usr/bin/time ] || {
  echo "screening.sh: not run, /usr/bin/time is not there"
  exit 0
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
CREDITCTL_HOME=$work/home
CREDITCTL_LANG=en
CREDITCTL_NOW=2026-10-20
export CREDITCTL_HOME CREDITCTL_LANG CREDITCTL_NOW

awk -v rows="$rows" -v listed="$listed" -v names="$names" -v list="$work/blacklist.csv" -v inputs="$work/inputs.csv" '
function random(below) { state = (state * 16807) % 2147483647; return state % below }
function organisation(number,   body, sum, i, rest) {
  body = sprintf("M%07d", number)
  sum = 0
  for (i = 1; i <= 8; i++) sum += value[substr(body, i, 1)] * organisationWeight[i]
  rest = 11 - sum % 11
  return body (rest == 10 ? "X" : rest == 11 ? "0" : rest)
}
function creditCode(number,   body, sum, i) {
  body = "91371000" organisation(number)
  sum = 0
  for (i = 1; i <= 17; i++) sum += codeValue[substr(body, i, 1)] * codeWeight[i]
  return body substr(alphabet, (31 - sum % 31) % 31 + 1, 1)
}
# A mark of two to four characters, the first characters being far more common than the last, as in real names.
function character() { return common[int(characters * (random(10000) / 10000) ^ 1.5) + 1] }
function firm(changed,   length_, i, mark) {
  length_ = random(100) < 45 ? 2 : random(100) < 70 ? 3 : 4
  mark = ""
  for (i = 1; i <= length_; i++) mark = mark (i == changed ? common[random(characters) + 1] : character())
  return region[random(regions) + 1] mark trade[random(trades) + 1] form[random(forms) + 1]
}
BEGIN {
  digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
  for (i = 1; i <= 36; i++) value[substr(digits, i, 1)] = i - 1
  alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
  for (i = 1; i <= 31; i++) codeValue[substr(alphabet, i, 1)] = i - 1
  split("3 7 9 10 5 8 4 2", organisationWeight, " ")
  split("1 3 9 27 19 26 16 17 20 29 25 13 8 24 10 30 28", codeWeight, " ")
  characters = split("鑫 海 通 达 顺 盛 源 华 泰 恒 安 兴 宏 瑞 丰 祥 金 东 德 永 和 荣 诚 信 宇 龙 凯 天 博 昌 利 佳 正 远 洋 润 隆 嘉 福 旺 伟 建 新 腾 飞 鸿 大 中 国 联 捷 运 万 里 吉 宝 百 汇 聚 力 强 铭 威 航 志 成 康 健 锦 程 亿 阳 光 明 星 辉 耀 辰 月 晨 曦 春 夏 秋 冬 山 水 江 河 湖 川 林 森 木 石 岩 峰 岭 岚 云 雨 雪 霖 风 雷 电 火 土 玉 珠 宜 银 铜 铁 钢 锐 钧 铎 镇 锋 青 蓝 紫 红 白 黑 黄 绿 彩 虹 丽 美 雅 淑 秀 英 俊 杰 豪 雄 文 武 斌 军 民 公 平 义 仁 礼 智 忠 孝 贤 良 善 真 诺 言 语 思 想 梦 愿 望 希 乐 欢 喜 庆 贺 祝 颂 歌 舞 琴 棋 书 画 诗 词 南 西 北 左 右 上 下 前 后 高 深 广 阔 长 久 恩 惠 慧 敏 捷 迅 速 快 驰 骋 骏 马 牛 羊 虎 豹 狮 象 鹏 鹰 雁 鹤 凤 凰 麒 麟 鲲 鲸 鲨 鱼 贝 岛 礁 湾 港 津 渡 桥 舟 船 帆 桨 锚 舵 潮 汐 浪 波 涛 澜 沧 浩 瀚 淼 滨 浦 泽 涵 清 泉 溪 澄 洁 净 沐 沁 润 渊 源 浚 济 沣 沛 洲 泓 泊 澳 坤 乾 宸 宁 定 安 靖 晏 晟 昊 昱 晖 昕 旭 昭 晓 暖 曜 朗 朝 期 朋 友 众 合 同 共 享 创 造 业 企 商 贸 财 富 贵 珍 宾 客 家 居 园 庄 村 城 镇 乡 都 京 鲁 齐 燕 赵 楚 吴 越 蜀 秦 晋 豫 皖 浙 闽 赣 湘 鄂 桂 滇 黔 琼 疆 蒙 藏 宋 元 唐 汉 周 商 虞 尧 舜 禹 汤 颜 孟 曾 孔 老 庄 墨 韩 孙 管 晏", common, " ")
  regions = split("威海,威海市,荣成,荣成市,文登,乳山,环翠区,山东,烟台,青岛", region, ",")
  trades = split("运输,物流,货运,汽车运输,船舶运输,汽车维修,路桥工程,建设工程,危货运输,旅游客运,机动车检测,港口服务", trade, ",")
  forms = split("有限公司,有限公司,有限公司,有限责任公司,股份有限公司,运输队,货运部", form, ",")
  state = 20261020
  print "主体名称,主体类别,统一社会信用代码,名单类别,列入事由,认定依据,认定文书号,认定单位,认定日期,有效期至,数据来源单位" >list
  for (row = 1; row <= listed; row++) {
    start[row] = state
    onList[row] = firm(0)
    printf "%s,法人及非法人组织,%s,严重失信主体,违法超限运输,《公路安全保护条例》第六十六条,威交信失〔2026〕%d号,威海市交通运输局,2026-01-05,2028-01-04,威海市交通运输局\n", onList[row], creditCode(row), row >list
  }
  print "input" >inputs
  for (row = 1; row <= rows; row++) {
    which = random(listed) + 1
    here = random(10)
    if (random(100) >= names) print here == 0 ? creditCode(which) : creditCode(1000000 + row) >inputs
    else if (here == 0) print onList[which] >inputs
    else if (here == 1) { kept = state; state = start[which]; name = firm(1); state = kept; print name >inputs }
    else print firm(0) >inputs
  }
}'
"$creditctl" import "$work/blacklist.csv" --kind blacklist -q >/dev/null
echo "$(getconf _NPROCESSORS_ONLN) processors, $rows rows, $names percent names, a list of $listed"
timed() {
  label=$1
  shift
  /usr/bin/time -f "$label  %e s  %U s user  %M KiB" "$creditctl" roster check --file "$work/inputs.csv" --format jsonl \
    --output "$work/$label.jsonl" "$@" || [ $? -eq 3 ] # it finds some
}
timed exact
timed fuzzy --fuzzy
