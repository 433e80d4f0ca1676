package io.creditctl.cli.command.record;

import io.creditctl.cli.text.Messages;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.record.validate.RowIssue;
import io.creditctl.core.record.validate.Rule;
import java.util.Locale;
import java.util.Optional;

/** Puts the findings of an import in words. */
public final class IssueWords {
  private final Messages messages;
  private final Catalog catalog;

  public IssueWords(Messages messages, Catalog catalog) {
    this.messages = messages;
    this.catalog = catalog;
  }

  /** What is wrong, without saying where. */
  String message(RowIssue issue) {
    Object[] arguments =
        issue.rule() == Rule.IDENTITY_NUMBER
            ? new Object[] {messages.text("number-fault." + issue.arguments().get(0))}
            : issue.arguments().stream().map(this::inWords).toArray();
    return messages.text("rule." + issue.rule().name(), arguments);
  }

  /** Everything in one line, for the column of findings. */
  public String sentence(RowIssue issue) {
    String where = issue.header().isEmpty() ? "" : issue.header() + ": ";
    String hint =
        issue.suggestion().map(value -> " " + messages.text("import.suggestion", value)).orElse("");
    return issue.rule().code() + " " + where + message(issue) + hint;
  }

  /** Rules name fields by code; people know them by title. */
  private Object inWords(Object argument) {
    if (!(argument instanceof String text) || text.indexOf('_') < 0) {
      return argument;
    }
    Optional<Field> field =
        catalog.kinds().stream().flatMap(kind -> kind.field(text).stream()).findFirst();
    return field.map(found -> title(found)).orElse(text);
  }

  private String title(Field field) {
    return messages.text("language").toLowerCase(Locale.ROOT).equals("en")
        ? field.titleEn()
        : field.title();
  }
}
