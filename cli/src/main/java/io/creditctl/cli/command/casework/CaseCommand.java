package io.creditctl.cli.command.casework;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.core.casework.CaseFile;
import java.util.List;

/** A command about cases of one type. */
public abstract class CaseCommand extends CreditCommand {
  private final String type;
  private final String noun;

  protected CaseCommand(Context context, String type) {
    this(context, type, type);
  }

  /**
   * @param noun the command's noun where it is not the type's code
   */
  protected CaseCommand(Context context, String type, String noun) {
    super(context);
    this.type = type;
    this.noun = noun;
  }

  /** The code of the type. */
  protected final String type() {
    return type;
  }

  /** The name of the answer to a verb. */
  protected final String answerTo(String verb) {
    return noun + "-" + verb;
  }

  /** The words of the type. */
  protected final CaseWords words() {
    return new CaseWords(messages(), client().cases().type(type));
  }

  final CaseViews views() {
    return new CaseViews(context(), words());
  }

  /** Shows a case as a step left it, and what can be done with it now. */
  protected final void answer(String verb, CaseFile file, boolean dryRun) {
    if (!context().options().quiet() || !context().forPeople()) {
      context().output(dryRun).write(views().cases(answerTo(verb)), List.of(file));
    }
    sayNext(file);
    sayUnset(List.of(file));
    if (dryRun) {
      context().say("dry-run");
    }
  }

  /** Says which steps can be taken now. */
  final void sayNext(CaseFile file) {
    String next = words().next(file);
    if (!next.isEmpty()) {
      context().say("case.next", noun, next);
    }
  }

  /** Says that cases have no due day since nobody told the number, lest it look like no haste. */
  protected final void sayUnset(List<CaseFile> files) {
    files.stream()
        .flatMap(file -> words().unset(file).stream())
        .map(limit -> limit.setting())
        .distinct()
        .forEach(
            setting ->
                context()
                    .say(setting.isEmpty() ? "case.unset-in-file" : "case.unset", type, setting));
  }
}
