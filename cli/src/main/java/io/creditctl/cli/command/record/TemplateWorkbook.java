package io.creditctl.cli.command.record;

import io.creditctl.cli.text.Language;
import io.creditctl.cli.text.Messages;
import io.creditctl.core.catalog.Condition;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.FieldType;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.record.TemplateSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The form of a kind as a workbook: the table with one example row, what to know of each field, and
 * the lists that cells are chosen from.
 */
final class TemplateWorkbook {
  private static final String TEXT = "@";
  private static final int LAST_ROW = 10_000;
  private static final double WIDEST = 40;
  private static final double NARROWEST = 14;
  private static final String REQUIRED_FILL = "FFE699";

  private final Kind kind;
  private final Messages messages;

  TemplateWorkbook(Kind kind, Messages messages) {
    this.kind = kind;
    this.messages = messages;
  }

  void writeTo(OutputStream stream) throws IOException {
    Workbook workbook = new Workbook(stream, "creditctl", null);
    boolean chinese = messages.language() == Language.ZH;
    Worksheet table = workbook.newWorksheet(kind.title());
    Worksheet notes = workbook.newWorksheet(TemplateSheet.NOTES.title(chinese));
    Worksheet lists = workbook.newWorksheet(TemplateSheet.LISTS.title(chinese));
    lists.setVisibilityState(VisibilityState.HIDDEN);
    table.freezePane(0, 1);
    notes.freezePane(0, 1);
    headNotes(notes);
    for (int i = 0; i < kind.fields().size(); i++) {
      Field field = kind.fields().get(i);
      column(table, i, field);
      note(notes, i + 1, field);
      if (!field.enumeration().values().isEmpty()) {
        choice(table, lists, i, field);
      }
    }
    workbook.finish();
  }

  /**
   * Codes and dates are typed as text, or the spreadsheet makes other numbers and dates of them.
   */
  private static void column(Worksheet table, int column, Field field) {
    boolean amount = field.type() == FieldType.AMOUNT;
    table.width(column, Math.min(WIDEST, Math.max(NARROWEST, 2.0 * field.title().length() + 2)));
    table.value(0, column, field.title());
    if (field.required()) {
      table.style(0, column).bold().fillColor(REQUIRED_FILL).set();
    } else {
      table.style(0, column).bold().set();
    }
    if (!amount) {
      table.style(column).format(TEXT).set();
      table.style(1, column).format(TEXT).set();
    }
    if (!field.example().isEmpty() && amount) {
      table.value(1, column, new BigDecimal(field.example()));
    } else if (!field.example().isEmpty()) {
      table.value(1, column, field.example());
    }
  }

  /** A list that is open, or of which several may be chosen, only warns of other values. */
  private void choice(Worksheet table, Worksheet lists, int column, Field field) {
    List<String> values = field.enumeration().values();
    for (int i = 0; i < values.size(); i++) {
      lists.value(i, column, values.get(i));
    }
    boolean closed =
        field.enumeration().openPrefix().isEmpty() && field.type() == FieldType.ENUMERATION;
    table
        .range(1, column, LAST_ROW, column)
        .validateWithList(lists.range(0, column, values.size() - 1, column))
        .allowBlank(true)
        .errorStyle(closed ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING)
        .errorTitle(field.title())
        .error(messages.text("template.choose"))
        .showErrorMessage(true);
  }

  private void headNotes(Worksheet notes) {
    String[] heads = {
      messages.text("template.title"),
      messages.text("template.code"),
      messages.text("template.required"),
      messages.text("template.form"),
      messages.text("template.longest"),
      messages.text("template.values"),
      messages.text("template.example"),
      messages.text("template.note")
    };
    for (int i = 0; i < heads.length; i++) {
      notes.value(0, i, heads[i]);
      notes.style(0, i).bold().set();
      notes.width(i, NARROWEST * 2);
    }
  }

  private void note(Worksheet notes, int row, Field field) {
    String[] cells = {
      field.title(),
      field.code(),
      presence(field),
      messages.text("template.form." + field.type().name()),
      field.maxLength() == Field.UNBOUNDED ? "" : Integer.toString(field.maxLength()),
      values(field),
      field.example(),
      field.note()
    };
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        notes.value(row, i, cells[i]);
        notes.style(row, i).format(TEXT).wrapText(true).set();
      }
    }
  }

  private String presence(Field field) {
    if (field.required()) {
      return messages.text("template.always");
    }
    return Stream.of(
            words("rule.REQUIRED_WHEN", field.requiredWhen()),
            words("rule.EXPECTED_WHEN", field.expectedWhen()),
            words("rule.EMPTY_WHEN", field.emptyWhen()))
        .flatMap(List::stream)
        .collect(Collectors.joining("\n"));
  }

  private List<String> words(String key, List<Condition> conditions) {
    return conditions.stream()
        .map(
            condition ->
                messages.text(
                    key,
                    kind.field(condition.field()).map(Field::title).orElse(condition.field()),
                    String.join("、", condition.values())))
        .toList();
  }

  private static String values(Field field) {
    String listed = String.join("、", field.enumeration().values());
    String open = field.enumeration().openPrefix();
    return open.isEmpty() ? listed : listed + "、" + open + "-…";
  }
}
