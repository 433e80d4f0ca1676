#!/bin/sh
# 用 openssl 独立核验一个抓到的 rest-v1 请求: 重算正文摘要, 重组六行待签文本, 验证签名。接口见 province-api.yaml。
# Verifies a captured request with openssl (3.0 or newer) and POSIX tools alone.
# Usage: verify-signature.sh REQUEST-FILE SECRET-FILE|PUBLIC-KEY-FILE
#
# REQUEST-FILE     请求行、首部、空行、正文, 与线上逐字节相同 (as on the wire, to the byte)
# SECRET-FILE      HMAC-SHA256、HMAC-SM3 的共享密钥, creditctl 用的那个 0600 文件即可 (target.NAME.secretFile)
# PUBLIC-KEY-FILE  SM2 的公钥, PEM (openssl pkey -in keyFile -pubout)
#
# 退出码: 0 有效; 1 无效; 2 没法验 (文件、参数、算法)
#
# The secret never stands in an argument, where ps would show it: openssl takes an HMAC key in no other way, so the
# HMAC is worked out by its definition (RFC 2104) of two digests, over bytes that the shell itself writes.
set -eu
LC_ALL=C
export LC_ALL

fail() {
  printf '%s\n' "$1" >&2
  exit 2
}

[ "$#" -eq 2 ] || fail "用法: $0 REQUEST-FILE SECRET-FILE|PUBLIC-KEY-FILE"
request=$1
key_file=$2
for file in "$request" "$key_file"; do
  [ -r "$file" ] || fail "读不了 $file"
done
command -v openssl >/dev/null || fail "没有 openssl"
# A program of that name would show the secret's bytes to ps.
[ "$(command -v printf)" = printf ] || fail "这个 shell 没有内建 printf, 换 dash 或 bash"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

hex() {
  od -An -v -tx1 | tr -d ' \n'
}

# The bytes of hexadecimal digits, each xor a number.
bytes() {
  rest=$1
  while [ -n "$rest" ]; do
    byte=${rest%"${rest#??}"}
    rest=${rest#??}
    # shellcheck disable=SC2059 # the format is the byte
    printf "\\$(printf '%03o' "$((0x$byte ^ $2))")"
  done
}

carriage_return=$(printf '\r')
sed "/^$carriage_return\{0,1\}\$/q" "$request" >"$work/raw-head"
size=$(wc -c <"$work/raw-head")
tail -c "+$((size + 1))" "$request" >"$work/body"
# What strangers sent is shown below: nothing that a terminal would obey.
tr -cd '\t\n -~' <"$work/raw-head" >"$work/head"

header() {
  awk -v name="$1" '
    NR > 1 && (colon = index($0, ":")) && tolower(substr($0, 1, colon - 1)) == name {
      value = substr($0, colon + 1)
      gsub(/^[ \t]+|[ \t]+$/, "", value)
      print value
      exit
    }' "$work/head"
}

read -r method target version <<EOF
$(head -n 1 "$work/head")
EOF
case $version in
  HTTP/1.*) ;;
  *) fail "$request 的第一行不是请求行" ;;
esac
case $target in # a proxy is told the whole address, which is not signed
  http://* | https://*)
    target=${target#*://}
    target=/${target#*/}
    ;;
esac
[ -z "$(header transfer-encoding)" ] || fail "正文是分块传输的 (chunked), 请先还原"
case $(header content-encoding) in
  '' | identity) ;;
  gzip) # signed is what was compressed
    gzip -dc <"$work/body" >"$work/unpacked" 2>/dev/null || printf '正文解压失败\n'
    mv "$work/unpacked" "$work/body"
    ;;
  *) fail "不认识的正文编码" ;;
esac

digest=$(openssl dgst -sha256 -binary <"$work/body" | hex)
algorithm=$(header x-credit-algorithm)
signature=$(header x-credit-signature)
printf '%s\n%s\n%s\n%s\n%s\n%s' "$method" "$target" "$(header x-credit-app-key)" \
  "$(header x-credit-timestamp)" "$(header x-credit-nonce)" "$digest" >"$work/text"

# Blanks around the secret are none of it, as for creditctl itself.
secret() {
  digits=$(hex <"$key_file")
  while :; do
    case $digits in
      09* | 0[a-d]* | 20*) digits=${digits#??} ;;
      *) break ;;
    esac
  done
  while :; do
    case $digits in
      *09 | *0[a-d] | *20) digits=${digits%??} ;;
      *) break ;;
    esac
  done
  printf '%s' "$digits"
}

# For both algorithms a block has 64 bytes.
hmac() {
  secret=$(secret)
  if [ "${#secret}" -gt 128 ]; then # longer than a block
    secret=$(bytes "$secret" 0 | openssl dgst "-$1" -binary | hex)
  fi
  while [ "${#secret}" -lt 128 ]; do
    secret=${secret}00
  done
  inner=$({
    bytes "$secret" 0x36
    cat "$work/text"
  } | openssl dgst "-$1" -binary | hex)
  {
    bytes "$secret" 0x5c
    bytes "$inner" 0
  } | openssl dgst "-$1" -binary | hex
}

is_signed_by_sm2() {
  case $signature in
    '' | *[!0-9a-f]*) return 1 ;;
  esac
  bytes "$signature" 0 >"$work/signature"
  openssl dgst -sm3 -verify "$key_file" -sigopt distid:1234567812345678 -signature "$work/signature" \
    "$work/text" >/dev/null 2>&1
}

is_valid=1
printf '请求      %s %s\n' "$method" "$target"
printf '正文      %s 字节\n' "$(wc -c <"$work/body" | tr -d ' ')"
if [ "$digest" = "$(header x-credit-content-sha256)" ]; then
  printf '正文摘要  %s  相符\n' "$digest"
else
  printf '正文摘要  %s  与首部不符\n' "$digest"
  is_valid=0
fi
printf '算法      %s\n' "$algorithm"
case $algorithm in
  HMAC-*) [ -n "$(secret)" ] || fail "$key_file 是空的" ;;
  SM2) openssl pkey -pubin -in "$key_file" -noout 2>/dev/null || fail "$key_file 不是公钥" ;;
esac
case $algorithm in
  HMAC-SHA256) [ "$(hmac sha256)" = "$signature" ] || is_valid=0 ;;
  HMAC-SM3) [ "$(hmac sm3)" = "$signature" ] || is_valid=0 ;;
  SM2) is_signed_by_sm2 || is_valid=0 ;;
  *) fail "不认识的签名算法" ;;
esac
if [ "$is_valid" -eq 1 ]; then
  printf '签名      有效\n'
  exit 0
fi
printf '签名      无效\n'
exit 1
