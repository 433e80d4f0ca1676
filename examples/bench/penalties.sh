#!/bin/sh
# Prints a penalty table of ROWS made-up rows (UTF-8, 30 columns, about 1.2 KB a row), always the same one.
# Usage: penalties.sh ROWS [SUBJECTS]
set -eu
exec awk -v rows="$1" -v subjects="${2:-200000}" '
function organisation(number,   body, sum, i, rest) {
  body = sprintf("MB%06d", number % 1000000)
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
BEGIN {
  digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
  for (i = 1; i <= 36; i++) value[substr(digits, i, 1)] = i - 1
  alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
  for (i = 1; i <= 31; i++) codeValue[substr(alphabet, i, 1)] = i - 1
  split("3 7 9 10 5 8 4 2", organisationWeight, " ")
  split("1 3 9 27 19 26 16 17 20 29 25 13 8 24 10 30 28", codeWeight, " ")
  split("环翠区,文登区,荣成市,乳山市,经开区,高新区", district, ",")
  split("超限运输,未按规定维护和检测运输车辆,未取得道路运输经营许可擅自从事经营,危货运输未按规定,未按规定培训", act, ",")
  print "行政相对人名称,行政相对人类别,行政相对人代码_1(统一社会信用代码),行政相对人代码_2(工商注册号),行政相对人代码_3(组织机构代码),行政相对人代码_4(税务登记号),行政相对人代码_5(事业单位证书号),行政相对人代码_6(社会组织登记证号),法定代表人,法定代表人证件类型,法定代表人证件号码,证件类型,证件号码,行政处罚决定书文号,违法行为类型,违法事实,处罚依据,处罚类别,处罚内容,罚款金额（万元）,没收违法所得、没收非法财物的金额（万元）,暂扣或吊销证照名称及编号,处罚决定日期,处罚有效期,公示截止期,处罚机关,处罚机关统一社会信用代码,数据来源单位,数据来源单位统一社会信用代码,备注"
  fact = "经查，当事人的车辆于行驶途中接受检查，经称重检测车货总质量超过公路承载能力认定标准，现场笔录、称重单、询问笔录、行驶证和道路运输证复印件等证据在案佐证，事实清楚，证据确凿。当事人在法定期限内未进行陈述和申辩，也未要求听证，其行为违反了公路安全保护和道路运输管理的有关规定，依法应当予以行政处罚，并责令其自行采取卸货、分装等改正措施消除违法状态。"
  basis = "《公路安全保护条例》第六十四条、《超限运输车辆行驶公路管理规定》第四十三条、《中华人民共和国道路运输条例》第六十三条以及山东省交通运输行政处罚裁量基准的有关规定"
  for (row = 1; row <= rows; row++) {
    subject = (row * 7919) % subjects
    unit = row % 6 + 1
    month = row % 12 + 1
    day = row % 28 + 1
    year = 2019 + row % 7
    printf "威海%s第%06d运输有限公司,法人及非法人组织,%s,,,,,,张某某,,,,,", district[unit], subject, creditCode(subject)
    printf "威交罚〔%d〕%07d号,%s,\"%s第%d次检查。\",%s,罚款,\"责令改正, 罚款人民币贰仟元整\",0.2,,,", year, row, act[row % 5 + 1], fact, row, basis
    printf "%d/%02d/%02d,%d/%02d/%02d,%d/%02d/%02d,%s交通运输局,113710000000000196,%s交通运输局,113710000000000196,\n", year, month, day, year + 3, month, day, year + 1, month, day, district[unit], district[unit]
  }
}'
