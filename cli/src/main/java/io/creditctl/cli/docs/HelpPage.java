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
  /** The root's commands by what people come for. */
  private static final List<List<String>> GROUPS =
      List.of(
          List.of("help.group.daily", "status", "import", "query", "check"),
          List.of("help.group.data", "record", "entity", "roster"),
          List.of("help.group.disclosure", "disclosure", "calendar"),
          List.of("help.group.push", "push", "sandbox"),
          List.of(
              "help.group.program",
              "init",
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

  private final Messages messages;
  private final DisplayWidth width = new DisplayWidth(1);
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

  private void root(CommandDoc doc) {
    page.append(doc.description()).append("\n\n");
    page.append(messages.text("help.usage")).append(" creditctl NOUN VERB [OPTION]...\n");
    Map<String, String> summaries = new LinkedHashMap<>();
    doc.children().forEach(child -> summaries.put(child.path().get(0), child.summary()));
    for (List<String> group : GROUPS) {
      page.append('\n').append(messages.text(group.get(0))).append('\n');
      for (String name : group.subList(1, group.size())) {
        item(name, summaries.get(name), NAME_COLUMNS);
      }
    }
    page.append('\n').append(messages.text("help.footer")).append('\n');
  }

  private void command(CommandDoc doc) {
    paragraph(doc.description());
    page.append('\n')
        .append(messages.text("help.usage"))
        .append(' ')
        .append(synopsis(doc))
        .append('\n');
    children(doc);
    examples(doc);
    operands(doc);
    options("help.options", doc.options());
    if (!doc.isGroup()) {
      page.append('\n').append(messages.text("help.common-options")).append('\n');
    }
    exitCodes(doc);
  }

  /** How a command is called, on one line. */
  public static String synopsis(CommandDoc doc) {
    StringBuilder line = new StringBuilder(doc.name());
    if (doc.isGroup()) {
      return line.append(" VERB [OPTION]...").toString();
    }
    for (OptionDoc option : doc.options()) {
      if (option.required()) {
        line.append(' ').append(option.longName()).append(' ').append(option.label());
      }
    }
    line.append(" [OPTION]...");
    for (OperandDoc operand : doc.operands()) {
      String label = operand.label() + (operand.repeatable() ? "..." : "");
      line.append(' ').append(operand.required() ? label : "[" + label + "]");
    }
    return line.toString();
  }

  private void children(CommandDoc doc) {
    if (doc.isGroup()) {
      heading("help.commands");
      doc.children()
          .forEach(
              child ->
                  item(child.path().get(child.path().size() - 1), child.summary(), NAME_COLUMNS));
    }
  }

  private void examples(CommandDoc doc) {
    if (!doc.examples().isEmpty()) {
      heading("help.examples");
      doc.examples().forEach(example -> page.append("  ").append(example).append('\n'));
    }
  }

  private void operands(CommandDoc doc) {
    if (!doc.operands().isEmpty()) {
      heading("help.operands");
      doc.operands().forEach(operand -> item(operand.label(), operand.description(), NAME_COLUMNS));
    }
  }

  private void options(String heading, List<OptionDoc> options) {
    if (options.isEmpty()) {
      return;
    }
    heading(heading);
    int column = NAME_COLUMNS;
    for (OptionDoc option : options) {
      column = Math.max(column, Math.min(MOST_NAME_COLUMNS, width.width(names(option)) + 2));
    }
    for (OptionDoc option : options) {
      item(names(option), option.description(), column);
    }
  }

  private static String names(OptionDoc option) {
    String names = String.join(", ", option.names());
    String indented = option.names().size() == 1 ? "    " + names : names;
    return option.label().isEmpty() ? indented : indented + " " + option.label();
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
    if (width.width(name) > column - 1) {
      page.append(name).append('\n').append(" ".repeat(column + 2));
    } else {
      page.append(width.padEnd(name, column));
    }
    page.append(wrapped(words, column + 2)).append('\n');
  }

  private void paragraph(String words) {
    words.lines().forEach(line -> page.append(wrapped(line, 0)).append('\n'));
  }

  /** Breaks between words, and between any two wide characters. */
  private String wrapped(String words, int indent) {
    StringBuilder text = new StringBuilder();
    int room = COLUMNS - indent;
    int used = 0;
    for (String piece : pieces(words)) {
      int columns = width.width(piece);
      if (used > 0 && used + width.width(piece.stripTrailing()) > room) {
        while (text.charAt(text.length() - 1) == ' ') {
          text.setLength(text.length() - 1);
        }
        text.append('\n').append(" ".repeat(indent));
        used = 0;
      }
      text.append(piece);
      used += columns;
    }
    return text.toString().stripTrailing();
  }

  private List<String> pieces(String words) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int[] characters = words.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      piece.appendCodePoint(characters[i]);
      boolean last = i == characters.length - 1;
      if (last || mayBreak(characters[i], characters[i + 1])) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
    }
    return pieces;
  }

  private boolean mayBreak(int before, int after) {
    if (before == ' ') {
      return after != ' ';
    }
    boolean closing = "，。；：、）》」！？,.;:)".indexOf(after) >= 0;
    boolean opening = "（《「(".indexOf(before) >= 0;
    boolean wide =
        width.width(Character.toString(before)) == 2 || width.width(Character.toString(after)) == 2;
    return wide && !closing && !opening && after != ' ';
  }
}
