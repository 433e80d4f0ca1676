package io.creditctl.cli.command.score;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.score.HeldGrade;
import io.creditctl.core.score.ResultService.Found;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code score show}: every result of one subject, the latest first. */
@Command
public final class ScoreShowCommand extends CreditCommand {
  @Parameters(paramLabel = "TERM")
  private String term = "";

  public ScoreShowCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    SubjectRef subject = client().subjects().find(term);
    List<Found> found = client().scoreResults().of(subject.key());
    if (found.isEmpty()) {
      throw new CreditException(ErrorCode.NO_RESULT, "*", "*", "*");
    }
    context().output().write(view(), found);
    for (HeldGrade held : client().grades().held(subject.key(), context().asOf())) {
      context().say("score.held", held.scheme(), held.grade(), held.from(), held.until());
    }
    return ExitCode.OK;
  }

  private View<Found> view() {
    ScoreWords words = new ScoreWords(messages());
    View.Builder<Found> view = View.named("score-show");
    view.column("scheme", found -> found.run().scheme()).priority(9);
    view.column("version", found -> found.run().version()).jsonOnly();
    view.column("period", found -> ScoreWords.period(found.run()))
        .text(found -> ScoreWords.period(found.run().period()))
        .priority(8);
    view.column(
            "score", found -> found.result().assessment().score().map(points -> points.number()))
        .text(found -> ScoreWords.score(found.result().assessment().score()))
        .right()
        .priority(7);
    view.column("grade", found -> found.result().assessment().grade()).priority(10);
    view.column("byScore", found -> found.result().assessment().byScore()).jsonOnly();
    view.column("state", found -> found.run().state())
        .text(found -> words.state(found.run().state()))
        .tone(found -> ScoreWords.tone(found.run().state()))
        .priority(6);
    view.column("validFrom", found -> found.run().validFrom())
        .text(found -> found.run().validFrom().map(LocalDate::toString).orElse(""))
        .priority(5);
    view.column("validUntil", found -> found.run().validUntil())
        .text(found -> found.run().validUntil().map(LocalDate::toString).orElse(""))
        .priority(4);
    view.column("run", found -> found.run().id().toString()).priority(3);
    view.column("alone", found -> !found.run().subjectKey().isEmpty()).jsonOnly();
    return view.build();
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.AUTH, ExitCode.NOT_FOUND, ExitCode.CONFLICT);
  }
}
