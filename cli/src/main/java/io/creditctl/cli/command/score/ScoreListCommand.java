package io.creditctl.cli.command.score;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import io.creditctl.core.score.Result;
import io.creditctl.core.score.ScoreRun;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code score list}: the results of an evaluation, the best first. */
@Command
public final class ScoreListCommand extends CreditCommand {
  @Mixin private ScoreOptions options;

  @Option(names = "--grade", paramLabel = "GRADE,GRADE", split = ",")
  private List<String> grades = List.of();

  public ScoreListCommand(Context context) {
    super(context);
  }

  private record Ranked(long place, Result result) {}

  @Override
  protected ExitCode run() {
    ScoreRun run = client().scoreResults().run(options.name(), options.period());
    AtomicLong place = new AtomicLong();
    Stream<Ranked> results =
        client()
            .scoreResults()
            .list(run, grades)
            .map(result -> new Ranked(place.incrementAndGet(), result));
    context()
        .output()
        .write(
            view(),
            results,
            grades.isEmpty() ? OptionalLong.of(run.subjects()) : OptionalLong.empty());
    context()
        .say("score.list-of", run.id(), new ScoreWords(messages()).state(run.state()), run.asOf());
    long reruns = client().scoreResults().reruns(run);
    if (reruns > 0) {
      context().say("score.reruns", reruns);
    }
    return ExitCode.OK;
  }

  private static View<Ranked> view() {
    View.Builder<Ranked> view = View.named("score-list");
    view.column("place", Ranked::place).priority(6);
    view.column("name", one -> one.result().name()).priority(9);
    view.column("code", one -> ScoreWords.code(one.result().subjectKey())).priority(7);
    view.column("score", one -> one.result().assessment().score().map(points -> points.number()))
        .text(one -> ScoreWords.score(one.result().assessment().score()))
        .right()
        .priority(8);
    view.column("grade", one -> one.result().assessment().grade()).priority(10);
    view.column("byScore", one -> one.result().assessment().byScore()).jsonOnly();
    view.column(
            "before", one -> Optional.of(one.result().before()).filter(grade -> !grade.isEmpty()))
        .text(one -> one.result().before())
        .priority(5);
    view.column("bad", one -> one.result().assessment().bad()).priority(4);
    view.column("good", one -> one.result().assessment().good()).priority(3);
    return view.build();
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND);
  }
}
