package io.creditctl.cli.command.score;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import io.creditctl.core.model.Period;
import io.creditctl.core.score.SimulationService.Cell;
import io.creditctl.core.score.SimulationService.Move;
import io.creditctl.core.score.SimulationService.Simulation;
import io.creditctl.core.score.scheme.Assessment;
import io.creditctl.core.score.scheme.Points;
import io.creditctl.core.score.scheme.SchemeText;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code score simulate}: who would have another grade under another scheme. */
@Command
public final class ScoreSimulateCommand extends CreditCommand {
  @Option(names = "--scheme", paramLabel = "FILE", required = true)
  private String file = "";

  @Option(names = "--against", paramLabel = "SCHEME")
  private Optional<String> against = Optional.empty();

  @Option(names = "--period", paramLabel = "PERIOD", required = true)
  private Period period;

  @Option(names = "--moves")
  private boolean moves;

  public ScoreSimulateCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    SchemeText proposed =
        client()
            .schemes()
            .read(file, context().services().scheme(context().services().input(file)));
    Simulation found =
        client().scoreSimulations().simulate(proposed, against, period, context().asOf());
    if (moves) {
      context().output().write(moves(), found.moves());
    } else {
      context().output().write(matrix(), found.matrix());
    }
    long subjects = found.matrix().stream().mapToLong(Cell::subjects).sum();
    context()
        .say(
            "score.simulated",
            found.present().id(),
            found.proposed().id(),
            subjects,
            found.moves().size());
    return ExitCode.OK;
  }

  private View<Cell> matrix() {
    View.Builder<Cell> view = View.named("score-simulate");
    view.column("from", Cell::from).text(cell -> grade(cell.from())).priority(9);
    view.column("to", Cell::to).text(cell -> grade(cell.to())).priority(9);
    view.column("subjects", Cell::subjects).priority(8);
    return view.build();
  }

  private View<Move> moves() {
    View.Builder<Move> view = View.named("score-simulate");
    view.column("name", Move::name).priority(8);
    view.column("code", move -> ScoreWords.code(move.subjectKey())).priority(6);
    view.column("from", Move::fromGrade).text(move -> grade(move.fromGrade())).priority(9);
    score(view, "fromScore", Move::from);
    view.column("to", Move::toGrade).text(move -> grade(move.toGrade())).priority(9);
    score(view, "toScore", Move::to);
    return view.build();
  }

  private static void score(
      View.Builder<Move> view, String key, Function<Move, Optional<Assessment>> side) {
    view.column(key, move -> side.apply(move).flatMap(Assessment::score).map(Points::number))
        .text(move -> ScoreWords.score(side.apply(move).flatMap(Assessment::score)))
        .right()
        .priority(7);
  }

  private String grade(String grade) {
    return grade.isEmpty() ? messages().text("score.no-grade") : grade;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND);
  }
}
