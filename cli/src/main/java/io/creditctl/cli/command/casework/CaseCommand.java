package io.creditctl.cli.command.casework;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.core.casework.CaseFile;
import java.util.List;

/** A command about cases of one type. */
public abstract class CaseCommand extends CreditCommand {
  private final String type;

  protected CaseCommand(Context context, String type) {
    super(context);
    this.type = type;
  }

  /** The code of the type, which is also the command's noun. */
  protected final String type() {
    return type;
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
      context().output(dryRun).write(views().cases(type + "-" + verb), List.of(file));
    }
    String next = words().next(file);
    if (!next.isEmpty()) {
      context().say("case.next", type, next);
    }
    if (dryRun) {
      context().say("dry-run");
    }
  }

  /** Says that cases have no due day since nobody told the number, lest it look like no haste. */
  final void sayUnset(List<CaseFile> files) {
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
