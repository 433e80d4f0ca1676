package io.creditctl.cli.command.casework;

import io.creditctl.cli.text.Messages;
import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.casework.CaseFile.Due;
import io.creditctl.core.casework.CaseType;
import io.creditctl.core.casework.CaseType.Wording;
import io.creditctl.core.casework.Limit;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words of one type of case work, in the user's language. */
public final class CaseWords {
  private final Messages messages;
  private final CaseType type;

  public CaseWords(Messages messages, CaseType type) {
    this.messages = messages;
    this.type = type;
  }

  /** The name of the type. */
  public String title() {
    return text(type.title());
  }

  /** The name of a state. */
  public String state(String name) {
    return name.equals(CaseType.VOID)
        ? messages.text("case.state.void")
        : text(type.state(name).title());
  }

  /** The name of a step. */
  public String step(String name) {
    return type.steps().stream()
        .filter(step -> step.name().equals(name))
        .findFirst()
        .map(step -> text(step.title()))
        .or(() -> messages.find("case.step." + name))
        .orElse(name);
  }

  /** What can be done with a case; empty where nothing can. */
  public String next(CaseFile file) {
    return file.state().equals(CaseType.VOID)
        ? ""
        : type.next(file.state()).stream()
            .filter(step -> !step.receipt())
            .map(step -> command(step.name()) + " " + text(step.title()))
            .collect(Collectors.joining(", "));
  }

  /** What is typed for a step: its name, unless another command takes it. */
  private String command(String step) {
    return messages.find("case.command." + type.code() + "." + step).orElse(step);
  }

  /** By when something has to be done; a limit without a number says so. */
  public String due(CaseFile file, LocalDate asOf) {
    Optional<Due> due = file.due().filter(day -> file.open());
    if (due.isEmpty()) {
      return unset(file).map(limit -> messages.text("case.limit-unset")).orElse("");
    }
    String day = due.get().on().toString();
    String words = due.get().provisional() ? messages.text("due.provisional-day", day) : day;
    return file.overdue(asOf) ? messages.text("case.overdue", words) : words;
  }

  /** The limit that runs for an open case and has no number yet. */
  public Optional<Limit> unset(CaseFile file) {
    return file.open()
        ? type.limitsIn(file.state()).stream()
            .filter(limit -> limit.workingDays().isEmpty())
            .findFirst()
        : Optional.empty();
  }

  /** Facts as people read them. */
  public String facts(Map<String, String> facts) {
    return facts.entrySet().stream()
        .filter(fact -> !fact.getValue().isEmpty())
        .map(fact -> fact(fact.getKey()) + " " + fact.getValue())
        .collect(Collectors.joining("; "));
  }

  /** The name of a fact. */
  public String fact(String name) {
    return messages.find("fact." + name).orElse(name);
  }

  private String text(Wording wording) {
    return messages.text("language").equals("en") ? wording.en() : wording.zh();
  }
}
