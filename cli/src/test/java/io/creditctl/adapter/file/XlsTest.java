package io.creditctl.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.testkit.OpenTable;
import io.creditctl.testkit.Workbooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes out of the cells of workbooks of before 2007. */
class XlsTest {
  private final HSSFWorkbook workbook = new HSSFWorkbook();
  @TempDir Path folder;

  @AfterEach
  void close() throws IOException {
    workbook.close();
  }

  private List<String> dump() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    return OpenTable.dump(Workbooks.write(folder, "台账.csv", bytes.toByteArray()));
  }

  @Test
  void readsEverySheetUnderItsNameAndRow() throws IOException {
    HSSFSheet first = workbook.createSheet("处罚");
    first.createRow(2).createCell(1).setCellValue("甲");
    first.createRow(40).createCell(0).setCellValue("乙");
    first.addMergedRegion(new CellRangeAddress(0, 1, 0, 9));
    workbook.createSheet("空");
    workbook.createSheet("许可").createRow(0).createCell(0).setCellValue("丙");

    assertThat(dump())
        .containsExactly("台账.csv#处罚 xls", "3:|甲", "41:乙", "台账.csv#空 xls", "台账.csv#许可 xls", "1:丙");
  }

  @Test
  void everyKindOfCellIsText() throws IOException {
    HSSFRow row = workbook.createSheet("甲").createRow(0);
    HSSFRichTextString rich = new HSSFRichTextString("威海蓝湾");
    rich.applyFont(0, 2, workbook.createFont());
    row.createCell(0).setCellValue(rich);
    row.createCell(1).setCellValue(0.2);
    row.createCell(2).setCellValue(913710001234567890d);
    row.createCell(3).setCellValue(true);
    row.createCell(4).setCellErrorValue(FormulaError.REF);
    row.createCell(6).setCellValue(7);

    assertThat(dump()).containsExactly("台账.csv xls", "1:威海蓝湾|0.2|9.1371E+17|TRUE|#REF!||7");
  }

  @Test
  void formulasGiveTheirLastValue() throws IOException {
    HSSFRow row = workbook.createSheet("甲").createRow(0);
    row.createCell(0).setCellFormula("1+1");
    row.createCell(1).setCellFormula("\"甲\"&\"乙\"");
    row.createCell(2).setCellFormula("1=1");
    row.createCell(3).setCellFormula("NA()");
    row.createCell(4).setCellValue("末");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();

    assertThat(dump()).containsExactly("台账.csv xls", "1:2|甲乙|TRUE|#N/A|末");
  }

  @Test
  void daysBecomeIsoByTheirStyle() throws IOException {
    HSSFRow row = workbook.createSheet("甲").createRow(0);
    HSSFCellStyle builtIn = workbook.createCellStyle();
    builtIn.setDataFormat((short) 14);
    HSSFCellStyle own = workbook.createCellStyle();
    own.setDataFormat(workbook.createDataFormat().getFormat("[$-804]yyyy\"年\"m\"月\"d\"日\";@"));
    for (int i = 0; i < 3; i++) {
      row.createCell(i).setCellValue(46269);
    }
    row.getCell(0).setCellStyle(builtIn);
    row.getCell(1).setCellStyle(own);

    assertThat(dump()).containsExactly("台账.csv xls", "1:2026-09-04|2026-09-04|46269");
  }

  @Test
  void daysSince1904AreCountedFromThere() throws IOException {
    workbook.getInternalWorkbook().getRecords().stream()
        .filter(DateWindow1904Record.class::isInstance)
        .map(DateWindow1904Record.class::cast)
        .forEach(window -> window.setWindowing((short) 1));
    HSSFCellStyle day = workbook.createCellStyle();
    day.setDataFormat((short) 14);
    HSSFRow row = workbook.createSheet("甲").createRow(0);
    row.createCell(0).setCellValue(44807);
    row.getCell(0).setCellStyle(day);

    assertThat(dump()).containsExactly("台账.csv xls", "1:2026-09-04");
  }
}
