package io.creditctl.adapter.exchange;

import static io.creditctl.adapter.exchange.Exchange.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.creditctl.adapter.file.FileTableReader;
import io.creditctl.adapter.file.HandedFile;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.FieldMapping;
import io.creditctl.core.push.Receipt.Result;
import io.creditctl.core.push.ReceiptLine;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.Workbooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Receipt files, as platforms write them. */
class ReceiptFilesTest {
  private static final Charset GBK = Charset.forName("GB18030");

  @TempDir private Path folder;

  private List<ReceiptLine> read(byte[] file) {
    return read(file, FieldMapping.NONE);
  }

  private List<ReceiptLine> read(byte[] file, FieldMapping mapping) {
    return new ReceiptFiles(new FileTableReader(), Kinds.CATALOG, mapping)
        .read(Workbooks.write(folder, "回执", file));
  }

  private static byte[] csv(String... lines) {
    return (String.join("\r\n", lines) + "\r\n").getBytes(GBK);
  }

  @ParameterizedTest
  @EnumSource(HandedFile.class)
  void aReceiptIsReadInEveryFormatUnderTitlesAndBesideOtherColumns(HandedFile format)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    format.write(
        "回执",
        List.of(
            List.of("威海市公共信用信息平台 数据校验结果"),
            List.of("序号", "行政相对人名称", "行政处罚决定书文号", "校验结果", "错误代码", "说明", "回执编号"),
            List.of("1", "某公司", "威交罚〔2026〕1号", "校验不通过", "1001", "未查询到主体", "SD-1"),
            List.of("合计", "", "", "", "", "", "")),
        bytes);

    assertThat(read(bytes.toByteArray()))
        .extracting(
            ReceiptLine::documentNo,
            ReceiptLine::kind,
            ReceiptLine::result,
            ReceiptLine::code,
            ReceiptLine::message,
            ReceiptLine::receiptNo)
        .containsExactly(
            tuple(
                "威交罚〔2026〕1号", "penalty", Optional.of(Result.REJECTED), "1001", "未查询到主体", "SD-1"));
  }

  @Test
  void aListOfErrorsSaysOfEachThatItWasRefused() {
    List<ReceiptLine> lines = read(csv("文书号,错误原因", "威交罚〔2026〕1号,名称与代码不符", "威交罚〔2026〕2号,"));

    assertThat(lines)
        .extracting(ReceiptLine::result)
        .containsExactly(Optional.of(Result.REJECTED), Optional.empty());
    assertThat(lines.get(0).message()).isEqualTo("名称与代码不符");
  }

  @ParameterizedTest
  @CsvSource({
    "入库成功,ACCEPTED",
    "通过,ACCEPTED",
    "success,ACCEPTED",
    "已存在,DUPLICATE",
    "待审核,RECEIVED",
    "不通过,REJECTED",
    "退 回,REJECTED",
    "FAILED,REJECTED"
  })
  void theUsualWordsAreKnown(String word, Result result) {
    assertThat(read(csv("文书号,结果", "1," + word)).get(0).result()).contains(result);
  }

  @ParameterizedTest
  @CsvSource({"1", "00", "基本通过", "''"})
  void anyOtherWordDecidesNothing(String word) {
    ReceiptLine line = read(csv("文书号,结果", "1," + word)).get(0);

    assertThat(line.result()).isEmpty();
    assertThat(line.word()).isEqualTo(word);
  }

  @Test
  void theColumnsThatAMappingNamesAreKnownToo() {
    FieldMapping mapping =
        new FieldMapping(
            Map.of(
                "penalty",
                Exchange.penalty(
                    "t",
                    column("ywid", "@key"),
                    column("zt", "@state"),
                    column("yy", "@message"))));

    assertThat(read(csv("ywid,zt,yy", "s1:R-1:1:city,退回,缺名称"), mapping))
        .extracting(ReceiptLine::key, ReceiptLine::message)
        .containsExactly(tuple("s1:R-1:1:city", "缺名称"));
  }

  @Test
  void anIdentityNumberInThePlatformsWordsIsMasked() {
    assertThat(read(csv("文书号,结果,说明", "1,失败,证件号 11010519491231002X 有误")).get(0).message())
        .isEqualTo("证件号 1101**********002X 有误");
  }

  @Test
  void aFileWithoutSuchAHeaderIsNone() {
    assertThatThrownBy(() -> read(csv("名称,日期", "某公司,2026-09-01")))
        .isInstanceOfSatisfying(
            CreditException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.RECEIPT_FILE_UNKNOWN));
  }
}
