package io.creditctl.cli.docs;

import io.creditctl.cli.docs.CommandDoc.OperandDoc;
import io.creditctl.cli.docs.CommandDoc.OptionDoc;
import java.util.List;
import java.util.stream.Collectors;

/** The command tree as the branches of a {@code case} in bash; see the script for the notation. */
final class BashTable {
  private static final String REPEATABLE = "+";

  private BashTable() {}

  static String command(CommandDoc doc) {
    StringBuilder branch = new StringBuilder("    '" + String.join(" ", doc.path()) + "')");
    List<String> words = doc.children().stream().map(CommandDoc::word).toList();
    append(branch, "subcommands", String.join(" ", words));
    append(branch, "options", options(doc.options()));
    append(
        branch,
        "operands",
        doc.operands().stream().map(BashTable::operand).collect(Collectors.joining(" ")));
    return branch.append(" ;;\n").toString();
  }

  static String options(List<OptionDoc> options) {
    return options.stream().map(BashTable::option).collect(Collectors.joining(" "));
  }

  private static void append(StringBuilder branch, String variable, String value) {
    if (!value.isEmpty()) {
      branch.append(' ').append(variable).append("='").append(value).append('\'');
    }
  }

  private static String option(OptionDoc option) {
    ValueKind kind = ValueKind.of(option.label(), option.choices());
    return String.join(",", option.names())
        + (option.repeatable() ? REPEATABLE : "")
        + (kind == ValueKind.NONE ? "" : "=" + values(kind, option.choices()));
  }

  private static String operand(OperandDoc operand) {
    String values = values(ValueKind.of(operand.label(), operand.choices()), operand.choices());
    return (values.isEmpty() ? "@none" : values) + (operand.repeatable() ? REPEATABLE : "");
  }

  private static String values(ValueKind kind, List<String> choices) {
    return switch (kind) {
      case NONE, TEXT -> "";
      case CHOICE -> String.join("|", choices);
      case FILE -> "@file";
      case FOLDER -> "@dir";
    };
  }
}
