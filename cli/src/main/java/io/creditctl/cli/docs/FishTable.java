package io.creditctl.cli.docs;

import io.creditctl.cli.docs.CommandDoc.OperandDoc;
import io.creditctl.cli.docs.CommandDoc.OptionDoc;
import java.util.List;
import java.util.stream.Collectors;

/** The command tree as calls of {@code complete} in fish. */
final class FishTable {
  private static final int MANY = 999;

  private FishTable() {}

  static String command(CommandDoc doc) {
    StringBuilder lines = new StringBuilder();
    for (CommandDoc child : doc.children()) {
      lines.append(line(operandHere(0, 0, doc.path()), "-a " + child.word(), child.summary()));
    }
    for (int i = 0; i < doc.operands().size(); i++) {
      OperandDoc operand = doc.operands().get(i);
      String values = values(ValueKind.of(operand.label(), operand.choices()), operand.choices());
      if (!values.isEmpty()) {
        int last = operand.repeatable() ? MANY : i;
        lines.append(line(operandHere(i, last, doc.path()), values, operand.description()));
      }
    }
    String here = " -n '" + ("__creditctl_at " + String.join(" ", doc.path())).strip() + "'";
    return lines.append(options(here, doc.options())).toString();
  }

  /** Options that are offered under a condition; without one, after every command. */
  static String options(String condition, List<OptionDoc> options) {
    return options.stream()
        .map(option -> line(condition, option(option), option.description()))
        .collect(Collectors.joining());
  }

  /** Every path below the root. */
  static String names(CommandDoc root) {
    return root.all()
        .filter(doc -> !doc.path().isEmpty())
        .map(doc -> " '" + String.join(" ", doc.path()) + "'")
        .collect(Collectors.joining());
  }

  /** The options that take the next word for themselves, each with the path of its command. */
  static String valued(CommandDoc root) {
    return valued("", root.commonOptions())
        + root.all()
            .map(doc -> valued(String.join(" ", doc.path()) + " ", doc.options()))
            .collect(Collectors.joining());
  }

  private static String valued(String prefix, List<OptionDoc> options) {
    return options.stream()
        .filter(option -> !option.label().isEmpty())
        .flatMap(option -> option.names().stream())
        .map(name -> " '" + prefix + name + "'")
        .collect(Collectors.joining());
  }

  private static String operandHere(int first, int last, List<String> path) {
    String command = path.isEmpty() ? "" : " " + String.join(" ", path);
    return " -n '__creditctl_operand " + first + " " + last + command + "'";
  }

  private static String option(OptionDoc option) {
    String names =
        option.names().stream()
            .map(name -> name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.charAt(1))
            .collect(Collectors.joining(" "));
    ValueKind kind = ValueKind.of(option.label(), option.choices());
    return switch (kind) {
      case NONE -> names;
      case TEXT -> names + " -x";
      case CHOICE, FILE, FOLDER -> names + " -r " + values(kind, option.choices());
    };
  }

  private static String values(ValueKind kind, List<String> choices) {
    return switch (kind) {
      case NONE, TEXT -> "";
      case CHOICE -> "-f -a '" + String.join(" ", choices) + "'";
      case FILE -> "-F";
      case FOLDER -> "-f -a '(__fish_complete_directories)'";
    };
  }

  private static String line(String condition, String what, String description) {
    String words = description.lines().findFirst().orElse("");
    String quoted = "'" + words.replace("\\", "\\\\").replace("'", "\\'") + "'";
    return "complete -c creditctl" + condition + " " + what + " -d " + quoted + "\n";
  }
}
