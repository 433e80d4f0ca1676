package io.creditctl.cli.contract;

import static io.creditctl.cli.CliRunner.children;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import io.creditctl.testkit.CreditCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code record map} and {@code --mapping}: files with headers of their own. */
class MappingContractTest {
  @TempDir Path home;
  private CliRunner cli;
  private String odd;

  @BeforeEach
  void writeAnOddFile() throws IOException {
    cli = new CliRunner(home);
    odd =
        Files.writeString(
                home.resolve("台账.csv"),
                "公司全称,统一社会信用代码,主体类别,电话\n威海蓝湾物流有限公司," + CreditCodes.of(1) + ",法人及非法人组织,0631\n")
            .toString();
  }

  private String edited() throws IOException {
    return Files.writeString(home.resolve("对应.csv"), "列名,字段,固定值\n公司全称,ZT_MC,\n,ZT_SJLY,威海市交通运输局\n")
        .toString();
  }

  @Test
  void proposesAFieldForEachColumn() {
    Run run = cli.run("record", "map", odd, "--kind", "subject", "--json").exits(0);

    Map<String, Object> column = Contract.envelope(run, "record-map").items().get(1);
    Contract.keys(column, "column", "field", "value", "title", "how", "score");
    assertThat(column).containsEntry("field", "ZT_TYSHXYDM").containsEntry("how", "exact");
    assertThat(run.items())
        .extracting(item -> item.get("how"))
        .containsExactly("unknown", "exact", "exact", "unknown", "missing");
    assertThat(run.err()).contains("信用主体基础信息", "未识别 2 列", "缺必填 1 项");
  }

  @Test
  void importsWithAMappingThatSomebodyEdited() throws IOException {
    Run run = cli.run("import", odd, "--kind", "subject", "--mapping", edited(), "--json").exits(0);

    assertThat(run.item()).containsEntry("created", 1);
    assertThat(children(run.item(), "files").get(0))
        .containsEntry("layout", "standard")
        .containsEntry("unknownColumns", java.util.List.of("电话"));
    assertThat(cli.run("record", "show", "R-1").out()).contains("威海市交通运输局");
  }

  @Test
  void keepsAMappingUnderAName() throws IOException {
    String[] save = {
      "record", "map", odd, "--kind", "subject", "--mapping", edited(), "--save", "台账"
    };
    cli.run(append(save, "-n")).exits(0);
    assertThat(home.resolve("mappings")).doesNotExist();

    cli.run(save).exits(0);

    assertThat(Files.readString(home.resolve("mappings/台账.csv")))
        .startsWith("\uFEFF列名,字段,固定值\r\n公司全称,ZT_MC,\r\n")
        .contains(",ZT_SJLY,威海市交通运输局\r\n");
    assertThat(cli.run(save).exits(6).err()).contains("台账.csv");
    cli.run(append(save, "--overwrite")).exits(0);
    cli.run("record", "validate", odd, "--kind", "subject", "--mapping", "台账").exits(0);
  }

  private static String[] append(String[] words, String word) {
    String[] longer = java.util.Arrays.copyOf(words, words.length + 1);
    longer[words.length] = word;
    return longer;
  }

  @Test
  void saysWhatIsWrongWithAMapping() throws IOException {
    Path twice = home.resolve("两次.csv");
    Files.writeString(twice, "列名,字段\n公司全称,ZT_MC\n公司全称,ZT_DZ\n");
    Path foreign = home.resolve("外来.csv");
    Files.writeString(foreign, "列名,字段\n公司全称,CF_XDR_MC\n");
    Path other = home.resolve("别的.csv");
    Files.writeString(other, "甲,乙\n");

    assertThat(mapped(twice.toString()).exits(2).err()).contains("E-2151", "第 3 行", "公司全称");
    assertThat(mapped(foreign.toString()).exits(2).err())
        .contains("E-2150", "CF_XDR_MC", "catalog show subject");
    assertThat(mapped(other.toString()).exits(2).err()).contains("E-2005", "列名", "甲, 乙");
    assertThat(mapped("没有").exits(5).err()).contains("E-5050", "没有");
    assertThat(mapped("../x").exits(2).err()).contains("E-2152");
  }

  private Run mapped(String mapping) {
    return cli.run("record", "validate", odd, "--kind", "subject", "--mapping", mapping);
  }
}
