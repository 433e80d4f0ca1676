package io.creditctl.cli.command.score;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import io.creditctl.core.score.Explanation;
import io.creditctl.core.score.Explanation.NextGrade;
import io.creditctl.core.score.Explanation.Reason;
import io.creditctl.core.score.Explanation.Way;
import io.creditctl.core.score.ScoreStore.RecordName;
import io.creditctl.core.score.scheme.Assessment;
import io.creditctl.core.score.scheme.Band;
import io.creditctl.core.score.scheme.Indicator;
import io.creditctl.core.score.scheme.Points;
import io.creditctl.core.score.scheme.Scheme;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code score explain}: every point with its record, and how to reach the next grade. */
@Command
public final class ScoreExplainCommand extends CreditCommand {
  @Mixin private FoundOptions options;

  public ScoreExplainCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    Explanation explanation =
        client().scoreResults().explain(options.find(context()), context().asOf());
    if (!context().forPeople()) {
      context().output().write(ExplanationItem.view(), List.of(explanation));
      return ExitCode.OK;
    }
    heading(explanation);
    if (!explanation.reasons().isEmpty()) {
      context().output().write(reasons(), explanation.reasons());
    }
    total(explanation);
    explanation.next().ifPresent(this::wayUp);
    return ExitCode.OK;
  }

  private void heading(Explanation explanation) {
    Scheme scheme = explanation.scheme().scheme();
    line(
        "score.explain.heading",
        explanation.result().name(),
        scheme.title(),
        ScoreWords.period(explanation.run().period()),
        new ScoreWords(messages()).state(explanation.run().state()));
    line("score.explain.base", scheme.formula().base());
  }

  private void total(Explanation explanation) {
    Assessment found = explanation.result().assessment();
    if (!found.parts().isEmpty()) {
      line(
          "score.explain.parts",
          found.parts().stream()
              .map(part -> part.name() + "=" + part.value())
              .collect(Collectors.joining("  ")));
    }
    line(
        "score.explain.total",
        ScoreWords.score(found.score()),
        found.grade(),
        band(explanation.scheme().scheme(), found.grade()));
    if (!found.byScore().isEmpty() && !found.byScore().equals(found.grade())) {
      boolean veto = explanation.reasons().stream().anyMatch(one -> one.indicator().isEmpty());
      line(
          veto ? "score.explain.vetoed" : "score.explain.held-back",
          found.byScore(),
          explanation.result().before());
    }
    if (explanation.scheme().scheme().example()) {
      context().say("score.example", explanation.scheme().scheme().id());
    }
  }

  private static String band(Scheme scheme, String grade) {
    return scheme.bands().bands().stream()
        .filter(band -> band.grade().equals(grade))
        .map(Band::basis)
        .findFirst()
        .map(basis -> basis.text())
        .orElse("");
  }

  private void wayUp(NextGrade next) {
    line("score.explain.next", next.grade(), next.missing().map(Points::toString).orElse("0"));
    for (Way way : next.ways()) {
      line(
          "score.explain.way",
          way.chosen() ? "  *" : "   ",
          way.record().map(name -> name.documentNo()).orElse(""),
          way.record().map(name -> name.id().toString()).orElse(""),
          ScoreWords.signed(way.regained()),
          fromTo(way));
    }
    if (!next.enough()) {
      line("score.explain.not-enough");
    }
  }

  private String fromTo(Way way) {
    String repair =
        way.repairFrom().map(day -> messages().text("score.explain.repair", day)).orElse("");
    String fades = way.fadesOn().map(day -> messages().text("score.explain.fades", day)).orElse("");
    return (repair + " " + fades).strip();
  }

  private void line(String key, Object... arguments) {
    context().print(messages().text(key, arguments).stripTrailing() + "\n");
  }

  private View<Reason> reasons() {
    View.Builder<Reason> view = View.named("score-explain");
    view.column(
            "group",
            one ->
                one.indicator().map(Indicator::group).orElse(messages().text("score.explain.veto")))
        .priority(5);
    view.column("title", one -> one.line().indicator() + " " + one.title()).priority(8);
    view.column("points", one -> one.line().points().number())
        .text(one -> one.indicator().isEmpty() ? "-" : ScoreWords.signed(one.line().points()))
        .right()
        .priority(10);
    view.column("documentNo", one -> one.record().map(RecordName::documentNo)).priority(7);
    view.column("record", one -> "R-" + one.line().record()).priority(9);
    view.column("decidedOn", one -> one.record().flatMap(RecordName::decidedOn)).priority(6);
    return view.build();
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.AUTH, ExitCode.NOT_FOUND, ExitCode.CONFLICT);
  }
}
