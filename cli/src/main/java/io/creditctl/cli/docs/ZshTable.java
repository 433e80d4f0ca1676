package io.creditctl.cli.docs;

import io.creditctl.cli.docs.CommandDoc.OperandDoc;
import io.creditctl.cli.docs.CommandDoc.OptionDoc;
import java.util.List;
import java.util.stream.Collectors;

/** The command tree as the branches of a {@code case} in zsh, in the notation of _arguments. */
final class ZshTable {
  private ZshTable() {}

  static String command(CommandDoc doc) {
    StringBuilder branch = new StringBuilder("    '" + String.join(" ", doc.path()) + "')\n");
    if (!doc.children().isEmpty()) {
      branch.append("      subcommands=(\n");
      for (CommandDoc child : doc.children()) {
        branch.append("        ").append(quoted(child.word() + ":" + firstLine(child.summary())));
        branch.append('\n');
      }
      branch.append("      )\n");
    }
    String arguments = options(doc.options()) + operands(doc.operands());
    if (!arguments.isEmpty()) {
      branch.append("      arguments=(\n").append(arguments).append("      )\n");
    }
    return branch.append("      ;;\n").toString();
  }

  static String options(List<OptionDoc> options) {
    return options.stream()
        .map(option -> "        " + option(option) + "\n")
        .collect(Collectors.joining());
  }

  private static String operands(List<OperandDoc> operands) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < operands.size(); i++) {
      OperandDoc operand = operands.get(i);
      String position = operand.repeatable() ? "*" : Integer.toString(i + 1);
      ValueKind kind = ValueKind.of(operand.label(), operand.choices());
      lines
          .append("        ")
          .append(quoted(position + value(operand.label(), kind, operand.choices())))
          .append('\n');
    }
    return lines.toString();
  }

  /** An option with a short name is one description for both, which exclude each other. */
  private static String option(OptionDoc option) {
    ValueKind kind = ValueKind.of(option.label(), option.choices());
    String names =
        option.names().stream().map(name -> name(name, kind)).collect(Collectors.joining(","));
    String before = option.repeatable() ? "*" : "(" + String.join(" ", option.names()) + ")";
    String after =
        "["
            + firstLine(option.description()).replaceAll("[\\[\\]\\\\]", "\\\\$0")
            + "]"
            + value(option.label(), kind, option.choices());
    return quoted(before)
        + (option.names().size() == 1 ? names : "{" + names + "}")
        + quoted(after);
  }

  private static String name(String name, ValueKind kind) {
    if (kind == ValueKind.NONE) {
      return name;
    }
    return name.startsWith("--") ? name + "=" : name + "+";
  }

  private static String value(String label, ValueKind kind, List<String> choices) {
    return switch (kind) {
      case NONE -> "";
      case TEXT -> ":" + label + ": ";
      case CHOICE -> ":" + label + ":(" + String.join(" ", choices) + ")";
      case FILE -> ":" + label + ":_files";
      case FOLDER -> ":" + label + ":_files -/";
    };
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
