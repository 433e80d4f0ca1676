package io.creditctl.cli.command.score;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.score.ResultService.WhatIf;
import io.creditctl.core.score.scheme.Assessment;
import io.creditctl.core.score.scheme.Points;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code score what-if}: the score if some records were gone, or others there. */
@Command
public final class ScoreWhatIfCommand extends CreditCommand {
  @Mixin private FoundOptions options;

  @Option(names = "--without", paramLabel = "ID")
  private List<String> without = List.of();

  @Option(names = "--with", paramLabel = "RECORD")
  private List<String> with = List.of();

  public ScoreWhatIfCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    if (without.isEmpty() && with.isEmpty()) {
      throw new CreditException(ErrorCode.OPERAND_MISSING, "--without, --with");
    }
    List<RecordId> gone =
        without.stream()
            .map(
                text ->
                    RecordId.parse(text)
                        .orElseThrow(
                            () ->
                                new CreditException(ErrorCode.INVALID_ARGUMENT, "--without", text)))
            .toList();
    WhatIf answer =
        client().scoreResults().whatIf(options.find(context()), gone, with, context().asOf());
    context().output().write(view(), List.of(answer));
    return ExitCode.OK;
  }

  private static View<WhatIf> view() {
    View.Builder<WhatIf> view = View.named("score-what-if");
    view.column("scheme", answer -> answer.scheme().name()).priority(5);
    score(view, "before.score", answer -> answer.before());
    view.column("before.grade", answer -> answer.before().grade()).priority(9);
    score(view, "after.score", answer -> answer.after());
    view.column("after.grade", answer -> answer.after().grade()).priority(10);
    return view.build();
  }

  private interface Side {
    Assessment of(WhatIf answer);
  }

  private static void score(View.Builder<WhatIf> view, String key, Side side) {
    view.column(key, answer -> side.of(answer).score().map(Points::number))
        .text(answer -> ScoreWords.score(side.of(answer).score()))
        .right()
        .priority(8);
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.AUTH, ExitCode.NOT_FOUND, ExitCode.CONFLICT);
  }
}
