package io.creditctl.cli.docs;

import io.creditctl.cli.docs.CommandDoc.ExitCodeDoc;
import io.creditctl.cli.docs.CommandDoc.OperandDoc;
import io.creditctl.cli.docs.CommandDoc.OptionDoc;
import io.creditctl.cli.text.DisplayWidth;
import io.creditctl.cli.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Help for a terminal of 80 columns; wide characters count as two. */
public final class HelpPage {
  /**
   * The root's commands by what people come for; the last group takes those in none, and has names
   * only, lest the page be longer than a screen.
   */
  private static final List<List<String>> GROUPS =
      List.of(
          List.of("help.group.daily", "status", "import", "query", "check"),
          List.of("help.group.data", "record", "entity", "roster", "catalog", "source", "report"),
          List.of("help.group.disclosure", "disclosure", "calendar", "site", "push", "sandbox"),
          List.of(
              "help.group.supervision",
              "score",
              "inspection",
              "measure",
              "commitment",
              "repair",
              "objection",
              "complaint",
              "audit"),
          List.of(
              "help.group.program",
              "init",
              "job",
              "config",
              "doctor",
              "shell",
              "completion",
              "man",
              "help",
              "version"));

  private static final int COLUMNS = 80;
  private static final int MOST_NAME_COLUMNS = 30;
  private static final int NAME_COLUMNS = 12;
  private static final String COMMENT = " # ";

  private final Messages messages;
  private final DisplayWidth width = new DisplayWidth(1);
  private final LineBreaker breaker = new LineBreaker();
  private final StringBuilder page = new StringBuilder();

  private HelpPage(Messages messages) {
    this.messages = messages;
  }

  /** The page of one command. */
  public static String of(CommandDoc doc, Messages messages) {
    HelpPage help = new HelpPage(messages);
    if (doc.path().isEmpty()) {
      help.root(doc);
    } else {
      help.command(doc);
    }
    return help.page.toString();
  }

  /** The options that every command has. */
  public static String ofCommonOptions(CommandDoc root, Messages messages) {
    HelpPage help = new HelpPage(messages);
    help.options(root.commonOptions());
    return help.page.substring(1);
  }

  private void root(CommandDoc doc) {
    paragraphs(doc.description());
    usage(doc);
    Map<String, String> summaries = new LinkedHashMap<>();
    doc.children().forEach(child -> summaries.put(child.word(), child.summary()));
    for (List<String> group : GROUPS) {
      List<String> names = new ArrayList<>(group.subList(1, group.size()));
      names.retainAll(summaries.keySet());
      boolean last = group == GROUPS.get(GROUPS.size() - 1);
      if (last) {
        summaries.keySet().stream().filter(HelpPage::isUngrouped).forEach(names::add);
      }
      if (!names.isEmpty()) {
        heading(group.get(0));
        if (last) {
          indented(breaker.lines("  " + String.join(", ", names), COLUMNS - 2), 2);
        } else {
          names.forEach(name -> item(name, summaries.get(name), NAME_COLUMNS));
        }
      }
    }
    page.append('\n');
    paragraphs(messages.text("help.footer"));
  }

  private static boolean isUngrouped(String name) {
    return GROUPS.stream().noneMatch(group -> group.contains(name));
  }

  private void command(CommandDoc doc) {
    paragraphs(doc.description());
    usage(doc);
    children(doc);
    examples(doc);
    operands(doc);
    options(doc.options());
    if (!doc.isGroup()) {
      page.append('\n');
      paragraphs(messages.text("help.common-options"));
    }
    exitCodes(doc);
  }

  /** How a command is called, on one line. */
  public static String synopsis(CommandDoc doc) {
    StringBuilder line = new StringBuilder(doc.name());
    if (doc.isGroup()) {
      return line.append(doc.path().isEmpty() ? " NOUN" : "")
          .append(" VERB [OPTION]...")
          .toString();
    }
    for (OptionDoc option : doc.options()) {
      if (option.required()) {
        line.append(' ').append((option.longName() + " " + option.label()).strip());
      }
    }
    line.append(doc.children().isEmpty() ? "" : " [VERB]").append(" [OPTION]...");
    for (OperandDoc operand : doc.operands()) {
      String label = operand.label() + (operand.repeatable() ? "..." : "");
      line.append(' ').append(operand.required() ? label : "[" + label + "]");
    }
    return line.toString();
  }

  private void usage(CommandDoc doc) {
    page.append('\n');
    String usage = messages.text("help.usage") + " " + synopsis(doc);
    indented(breaker.lines(usage, COLUMNS - 4), 4);
  }

  private void children(CommandDoc doc) {
    if (!doc.children().isEmpty()) {
      heading("help.commands");
      doc.children().forEach(child -> item(child.word(), child.summary(), NAME_COLUMNS));
    }
  }

  private void examples(CommandDoc doc) {
    if (!doc.examples().isEmpty()) {
      heading("help.examples");
      doc.examples().forEach(this::example);
    }
  }

  /** A command and its comment on one line, or the comment below it. */
  private void example(String example) {
    page.append("  ");
    int comment = example.indexOf(COMMENT);
    if (comment < 0 || breaker.fit(example, COLUMNS - 2)) {
      indented(continued(example), 6);
      return;
    }
    indented(continued(example.substring(0, comment).stripTrailing()), 6);
    for (String line : breaker.lines(example.substring(comment + COMMENT.length()), COLUMNS - 8)) {
      page.append("      # ").append(line.strip()).append('\n');
    }
  }

  /** A long command goes on in the next line at an option, and can still be pasted into a shell. */
  private List<String> continued(String command) {
    List<String> lines = new ArrayList<>();
    String rest = command;
    while (!breaker.fit(rest, COLUMNS - (lines.isEmpty() ? 2 : 6))) {
      int end = rest.lastIndexOf(" -");
      while (end > 0 && !breaker.fit(rest.substring(0, end), COLUMNS - 8)) {
        end = rest.lastIndexOf(" -", end - 1);
      }
      if (end <= 0) {
        break;
      }
      lines.add(rest.substring(0, end) + " \\");
      rest = rest.substring(end + 1);
    }
    lines.add(rest);
    return lines;
  }

  private void operands(CommandDoc doc) {
    if (!doc.operands().isEmpty()) {
      heading("help.operands");
      doc.operands()
          .forEach(
              operand -> item(operand.label(), operand.descriptionWithChoices(), NAME_COLUMNS));
    }
  }

  private void options(List<OptionDoc> options) {
    if (options.isEmpty()) {
      return;
    }
    heading("help.options");
    int column = NAME_COLUMNS;
    for (OptionDoc option : options) {
      column = Math.max(column, Math.min(MOST_NAME_COLUMNS, width.width(names(option)) + 2));
    }
    for (OptionDoc option : options) {
      item(names(option), option.descriptionWithChoices(), column);
    }
  }

  private static String names(OptionDoc option) {
    String names = String.join(", ", option.names());
    String aligned = names.startsWith("--") ? "    " + names : names;
    return option.label().isEmpty() ? aligned : aligned + " " + option.label();
  }

  private void exitCodes(CommandDoc doc) {
    if (!doc.exitCodes().isEmpty()) {
      heading("help.exit-codes");
      for (ExitCodeDoc code : doc.exitCodes()) {
        item(width.padStart(Integer.toString(code.code().code()), 3), code.description(), 5);
      }
    }
  }

  private void heading(String key) {
    page.append('\n').append(messages.text(key)).append('\n');
  }

  /** A name and its words beside it, wrapped; under it when the name is too long. */
  private void item(String name, String words, int column) {
    page.append("  ");
    if (width.width(name) > column - 2) {
      page.append(name).append('\n').append(" ".repeat(column + 2));
    } else {
      page.append(width.padEnd(name, column));
    }
    List<String> lines = new ArrayList<>();
    words.lines().forEach(line -> lines.addAll(breaker.lines(line, COLUMNS - column - 2)));
    indented(lines, column + 2);
  }

  private void paragraphs(String words) {
    words.lines().forEach(line -> indented(breaker.lines(line, COLUMNS), 0));
  }

  /** The first line where the page stands, the others below it. */
  private void indented(List<String> lines, int indent) {
    page.append(String.join("\n" + " ".repeat(indent), lines)).append('\n');
  }
}
