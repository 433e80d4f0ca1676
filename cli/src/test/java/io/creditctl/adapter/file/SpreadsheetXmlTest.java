package io.creditctl.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.testkit.OpenTable;
import io.creditctl.testkit.Workbooks;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of the XML of Excel 2003, which mostly comes under the name .xls or .xlsx. */
class SpreadsheetXmlTest {
  @TempDir Path folder;

  private List<String> dump(String worksheets, Charset charset) {
    byte[] bytes = Workbooks.xml2003(worksheets).getBytes(charset);
    return OpenTable.dump(Workbooks.write(folder, "台账.xlsx", bytes));
  }

  private List<String> rows(String rows) {
    String sheet = "<Worksheet ss:Name=\"甲\"><Table>" + rows + "</Table></Worksheet>";
    List<String> dump = dump(sheet, StandardCharsets.UTF_8);
    assertThat(dump.get(0)).isEqualTo("台账.xlsx xml");
    return dump.subList(1, dump.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
  void readsEverySheetInWhicheverCharset(String charset) {
    assertThat(
            dump(
                """
                <Worksheet ss:Name="处罚"><Table>
                  <Row><Cell><Data ss:Type="String">名称</Data></Cell></Row>
                  <Row ss:Index="5"><Cell><Data ss:Type="String">甲</Data></Cell></Row>
                </Table></Worksheet>
                <Worksheet ss:Name="说明"/>
                <Worksheet ss:Name="许可"><Table><Row><Cell><Data ss:Type="String">乙</Data></Cell></Row></Table>
                </Worksheet>
                """,
                Charset.forName(charset)))
        .containsExactly(
            "台账.xlsx#处罚 xml", "1:名称", "5:甲", "台账.xlsx#说明 xml", "台账.xlsx#许可 xml", "1:乙");
  }

  @Test
  void columnsFollowIndexesAndMergedCells() {
    assertThat(
            rows(
                """
                <Row><Cell ss:MergeAcross="2"><Data ss:Type="String">标题</Data></Cell>
                <Cell><Data ss:Type="String">四</Data></Cell>
                <Cell ss:Index="6"><Data ss:Type="String">六</Data></Cell></Row>
                """))
        .containsExactly("1:标题|||四||六");
  }

  @Test
  void everyTypeOfCellIsText() {
    assertThat(
            rows(
                """
                <Row>
                <Cell><Data ss:Type="Number">913710001234567890</Data></Cell>
                <Cell><Data ss:Type="Number">0.20000000000000001</Data></Cell>
                <Cell ss:StyleID="s1"><Data ss:Type="Number">46269</Data></Cell>
                <Cell ss:StyleID="s1"><Data ss:Type="DateTime">2026-09-04T00:00:00.000</Data></Cell>
                <Cell><Data ss:Type="Boolean">1</Data></Cell>
                <Cell><Data ss:Type="Error">#N/A</Data></Cell>
                <Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>威</B>海</ss:Data>
                  <Comment><ss:Data>批注</ss:Data></Comment><PhoneticText>weihai</PhoneticText></Cell>
                </Row>
                """))
        .containsExactly("1:9.1371E+17|0.2|2026-09-04|2026-09-04|TRUE|#N/A|威海");
  }
}
