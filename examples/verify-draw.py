#!/usr/bin/env python3
"""双随机抽取的独立复核: 只用公开的对象库文件和种子重抽一遍, 不用 creditctl。

用法: python3 verify-draw.py 对象库文件 种子 [对象库文件 种子 ...]
对象库文件: creditctl inspection show INS-1 --pool > 对象库.txt
输出: 对象库的 SHA-256, 然后每个抽中对象一行: 等级、对象、检查人员 (制表符分隔)。
"""
import hashlib
import sys


def lot(seed, stratum, what):
    return hashlib.sha256(f"{seed}\n{stratum}\n{what}".encode()).hexdigest()


def draw(path, seed):
    data = open(path, "rb").read()
    lines = [line.split("\t") for line in data.decode().split("\n")[:-1]]
    if lines[0] != ["creditctl-draw/1"]:
        sys.exit(f"{path}: 不是 creditctl-draw/1 的对象库文件")
    print("pool", hashlib.sha256(data).hexdigest(), sep="\t")
    per_object = next(int(words[1]) for words in lines if words[0] == "inspectors-per-object")
    avoid = {(words[1], words[2]) for words in lines if words[0] == "avoid"}
    load = {words[1]: 0 for words in lines if words[0] == "inspector"}
    for _, grade, ratio, least, most, _ in (words for words in lines if words[0] == "stratum"):
        objects = [words[2] for words in lines if words[0] == "object" and words[1] == grade]
        wanted = max(len(objects) * int(ratio) // 10000, int(least))
        wanted = wanted if most == "-" else min(wanted, int(most))
        for chosen in sorted(objects, key=lambda each: lot(seed, grade, each))[:wanted]:
            free = [each for each in load if (each, chosen) not in avoid]
            free.sort(key=lambda each: (load[each], lot(seed, "inspector", f"{chosen}\n{each}")))
            for each in free[:per_object]:
                load[each] += 1
            print(grade, chosen, ",".join(free[:per_object]), sep="\t")


if len(sys.argv) < 3 or len(sys.argv) % 2 == 0:
    sys.exit(__doc__)
for i in range(1, len(sys.argv), 2):
    draw(sys.argv[i], sys.argv[i + 1])
