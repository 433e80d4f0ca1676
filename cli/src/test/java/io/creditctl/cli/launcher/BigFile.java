package io.creditctl.cli.launcher;

import io.creditctl.testkit.CreditCodes;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A table of licences that takes a while to import. */
final class BigFile {
  private static final String HEADER =
      "行政相对人名称,行政相对人类别,行政相对人代码_1(统一社会信用代码),法定代表人,行政许可决定文书名称,行政许可决定文书号,许可类别,许可证书名称,许可编号,"
          + "许可内容,许可决定日期,有效期自,有效期至,许可机关,许可机关统一社会信用代码,当前状态,数据来源单位,数据来源单位统一社会信用代码";

  private BigFile() {}

  static void write(Path file, int rows) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write(HEADER + "\n");
      for (int n = 1; n <= rows; n++) {
        writer.write(
            String.join(
                ",",
                "威海试验运输" + n % 5000 + "有限公司",
                "法人及非法人组织",
                CreditCodes.of(n % 5000),
                "丛舟",
                "道路货物运输经营许可决定书",
                "鲁威交试〔2026〕" + n + "号",
                "普通",
                "道路运输经营许可证",
                "鲁交运管许可威字" + n + "号",
                "道路普通货物运输",
                "2026/09/" + (1 + n % 9),
                "2026/09/10",
                "2030/09/09",
                "威海市交通运输局",
                "11371000000001011L",
                "1",
                "威海市交通运输局",
                "11371000000001011L"));
        writer.write('\n');
      }
    }
  }
}
