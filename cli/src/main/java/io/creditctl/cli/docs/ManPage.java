package io.creditctl.cli.docs;

import io.creditctl.cli.docs.CommandDoc.ExitCodeDoc;
import io.creditctl.cli.docs.CommandDoc.OperandDoc;
import io.creditctl.cli.docs.CommandDoc.OptionDoc;
import io.creditctl.cli.text.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A manual page in the macros of man(7); without a date, so that the same tree gives the same. */
public final class ManPage {
  private static final String SECTION = "1";
  private static final List<String> FILES =
      List.of(
          "./.creditctl.properties",
          "~/.config/creditctl/config.properties",
          "/etc/creditctl/config.properties",
          "~/.local/share/creditctl/");
  private static final List<String> VARIABLES =
      List.of(
          "CREDITCTL_HOME",
          "CREDITCTL_PROFILE",
          "CREDITCTL_DB",
          "CREDITCTL_LANG",
          "CREDITCTL_ACTOR",
          "CREDITCTL_AMBIGUOUS_WIDTH",
          "CREDITCTL_<NAME>_SECRET",
          "CREDITCTL_NOW",
          "CREDITCTL_COLOR",
          "NO_COLOR",
          "COLUMNS",
          "HTTPS_PROXY",
          "LC_ALL",
          "XDG_CONFIG_HOME",
          "XDG_DATA_HOME");

  private final CommandDoc doc;
  private final CommandDoc root;
  private final Messages messages;
  private final Roff roff = new Roff();
  private final StringBuilder page = new StringBuilder();

  private ManPage(CommandDoc doc, CommandDoc root, Messages messages) {
    this.doc = doc;
    this.root = root;
    this.messages = messages;
  }

  /**
   * The page of one command.
   *
   * @param root the whole tree that the command is of
   * @param version of the program
   */
  public static String of(CommandDoc doc, CommandDoc root, Messages messages, String version) {
    ManPage manual = new ManPage(doc, root, messages);
    manual.head(version);
    manual.start();
    manual.commands();
    manual.options();
    manual.operands();
    manual.exitStatus();
    manual.examples();
    if (doc.path().isEmpty()) {
      manual.named("man.files", FILES);
      manual.named("man.environment", VARIABLES);
    }
    manual.seeAlso();
    return manual.page.toString();
  }

  /** For example {@code creditctl-record-import.1}. */
  public static String fileName(CommandDoc doc) {
    return pageName(doc) + "." + SECTION;
  }

  private static String pageName(CommandDoc doc) {
    return doc.name().replace(' ', '-');
  }

  private void head(String version) {
    page.append(".\\\" -*- mode: nroff; coding: utf-8 -*-\n")
        .append(".\\\" Generated from the command tree; changes here are lost.\n")
        .append(".TH ")
        .append(Roff.quoted(pageName(doc).toUpperCase(Locale.ROOT)))
        .append(" " + SECTION + " \"\" ")
        .append(Roff.quoted("creditctl " + version))
        .append(' ')
        .append(Roff.quoted(messages.text("man.manual")))
        .append("\n.nh\n.ad l\n");
  }

  private void start() {
    section("man.name");
    page.append(Roff.inline(pageName(doc)))
        .append(" \\- ")
        .append(Roff.inline(doc.summary()))
        .append('\n');
    section("man.synopsis");
    page.append(
        Arrays.stream(HelpPage.synopsis(doc).split(" "))
            .map(ManPage::synopsisWord)
            .collect(Collectors.joining(" ", "", "\n")));
    section("man.description");
    page.append(roff.paragraphs(doc.description()));
  }

  /** What is typed as it stands is bold, what stands for something else is italic. */
  private static String synopsisWord(String word) {
    if (word.startsWith("-") || Character.isLowerCase(word.charAt(0))) {
      return Roff.bold(word);
    }
    String label = word.replaceAll("^\\[|]?(\\.\\.\\.)?]?$", "");
    int start = word.indexOf(label);
    return word.substring(0, start)
        + Roff.italic(label)
        + Roff.inline(word.substring(start + label.length()));
  }

  private void commands() {
    if (!doc.children().isEmpty()) {
      section("man.commands");
      for (CommandDoc child : doc.children()) {
        item(reference(child), child.summary());
      }
    }
  }

  private void options() {
    if (!doc.options().isEmpty()) {
      section("man.options");
      doc.options().forEach(this::option);
    }
    section("man.common-options");
    if (doc.path().isEmpty()) {
      doc.commonOptions().forEach(this::option);
    } else {
      page.append(roff.paragraphs(messages.text("man.common-options.see", "creditctl(1)")));
    }
  }

  private void option(OptionDoc option) {
    String names = option.names().stream().map(Roff::bold).collect(Collectors.joining(", "));
    String label = option.label().isEmpty() ? "" : " " + Roff.italic(option.label());
    item(names + label, option.descriptionWithChoices());
  }

  private void operands() {
    if (!doc.operands().isEmpty()) {
      section("man.operands");
      for (OperandDoc operand : doc.operands()) {
        item(Roff.italic(operand.label()), operand.descriptionWithChoices());
      }
    }
  }

  private void exitStatus() {
    if (!doc.exitCodes().isEmpty()) {
      section("man.exit-status");
      for (ExitCodeDoc code : doc.exitCodes()) {
        item(Roff.bold(Integer.toString(code.code().code())), code.description());
      }
    }
  }

  private void examples() {
    if (!doc.examples().isEmpty()) {
      section("man.examples");
      for (String example : doc.examples()) {
        String[] parts = example.split(" # ", 2);
        item(Roff.bold(parts[0].strip()), parts.length > 1 ? parts[1] : "");
      }
    }
  }

  private void named(String section, List<String> names) {
    section(section);
    names.forEach(name -> item(Roff.bold(name), messages.text(section + "." + name)));
  }

  private void seeAlso() {
    List<CommandDoc> related = new ArrayList<>();
    List<CommandDoc> siblings = new ArrayList<>();
    if (!doc.path().isEmpty()) {
      CommandDoc parent = root.find(doc.path().subList(0, doc.path().size() - 1)).orElseThrow();
      related.add(parent);
      siblings.addAll(parent.children());
      siblings.removeIf(sibling -> sibling.path().equals(doc.path()));
    }
    related.addAll(doc.children());
    related.addAll(siblings);
    if (!related.isEmpty()) {
      section("man.see-also");
      page.append(
          related.stream().map(ManPage::reference).collect(Collectors.joining(",\n", "", "\n")));
    }
  }

  private static String reference(CommandDoc other) {
    return Roff.bold(pageName(other)) + "(" + SECTION + ")";
  }

  private void section(String key) {
    page.append(".SH ").append(Roff.quoted(messages.text(key))).append('\n');
  }

  private void item(String name, String words) {
    page.append(".TP\n").append(Roff.line(name)).append(roff.paragraphs(words));
  }
}
