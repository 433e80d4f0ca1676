package io.creditctl.adapter.exchange;

import io.creditctl.core.model.Characters;
import io.creditctl.core.push.Receipt.Result;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words in which platforms say what they decided; a number alone is none. */
final class ReceiptWords {
  private static final Map<Result, Set<String>> WORDS =
      Map.of(
          Result.ACCEPTED,
          Set.of(
              "成功",
              "通过",
              "合格",
              "正常",
              "入库",
              "已入库",
              "入库成功",
              "导入成功",
              "上报成功",
              "校验通过",
              "审核通过",
              "处理成功",
              "ACCEPTED",
              "SUCCESS",
              "OK",
              "PASS"),
          Result.DUPLICATE,
          Set.of("重复", "已存在", "重复数据", "DUPLICATE"),
          Result.RECEIVED,
          Set.of("已接收", "接收成功", "待审核", "待处理", "处理中", "审核中", "RECEIVED", "PENDING"),
          Result.REJECTED,
          Set.of(
              "失败",
              "不通过",
              "未通过",
              "不合格",
              "退回",
              "驳回",
              "错误",
              "拒绝",
              "入库失败",
              "导入失败",
              "上报失败",
              "校验失败",
              "校验不通过",
              "审核不通过",
              "处理失败",
              "REJECTED",
              "FAILED",
              "FAIL",
              "ERROR"));

  private ReceiptWords() {}

  /** What a word means; empty when it is not known. */
  static Optional<Result> result(String word) {
    String plain = Characters.compact(word);
    return WORDS.entrySet().stream()
        .filter(entry -> entry.getValue().contains(plain))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
