package io.creditctl.cli.command.score;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import io.creditctl.core.disclosure.RuleNote;
import io.creditctl.core.disclosure.RuleNote.Standing;
import io.creditctl.core.score.SchemeService.Difference;
import io.creditctl.core.score.scheme.Band;
import io.creditctl.core.score.scheme.Indicator;
import io.creditctl.core.score.scheme.Measure;
import io.creditctl.core.score.scheme.Points;
import io.creditctl.core.score.scheme.Scheme;
import io.creditctl.core.score.scheme.SchemeFault;
import io.creditctl.core.score.scheme.SchemeText;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code score scheme}: the schemes as data. */
public final class ScoreSchemeCommands {
  private ScoreSchemeCommands() {}

  /** {@code score scheme list}. */
  @Command
  public static final class ListCommand extends CreditCommand {
    public ListCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      View.Builder<SchemeText> view = View.named("score-scheme-list");
      view.column("name", text -> text.scheme().name()).priority(10);
      view.column("version", text -> text.scheme().version()).priority(8);
      view.column("title", text -> text.scheme().title()).priority(9);
      view.column("domain", text -> text.scheme().domain()).priority(7);
      view.column("effectiveFrom", text -> text.scheme().effectiveFrom()).priority(6);
      view.column("effectiveUntil", text -> text.scheme().effectiveUntil()).jsonOnly();
      view.column("example", text -> text.scheme().example()).jsonOnly();
      view.column("origin", SchemeText::origin).jsonOnly();
      view.column("hash", SchemeText::sha256).jsonOnly();
      context().output().write(view.build(), client().schemes().all());
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of();
    }
  }

  /** {@code score scheme show}. */
  @Command
  public static final class ShowCommand extends CreditCommand {
    @Parameters(paramLabel = "SCHEME")
    private String id = "";

    public ShowCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      SchemeText text = client().schemes().find(id, context().asOf());
      if (!context().forPeople()) {
        context().output().write(item(), List.of(text));
        return ExitCode.OK;
      }
      Scheme scheme = text.scheme();
      line("score.scheme.heading", scheme.id(), scheme.title(), scheme.effectiveFrom());
      line("score.scheme.basis", scheme.basis().text(), standing(scheme.basis().standing()));
      line("score.scheme.base", scheme.formula().base());
      context().output().write(indicators(), scheme.indicators());
      for (Band band : scheme.bands().bands()) {
        line(
            "score.scheme.band",
            band.grade(),
            band.from().map(Points::toString).orElse("-"),
            band.basis().text(),
            standing(band.basis().standing()));
      }
      scheme
          .vetoes()
          .forEach(
              veto ->
                  line(
                      "score.scheme.veto",
                      veto.title(),
                      veto.grade(),
                      veto.basis().text(),
                      standing(veto.basis().standing())));
      for (RuleNote note : scheme.notes()) {
        line("explain.note", standing(note.standing()), note.text(), note.source());
      }
      return ExitCode.OK;
    }

    private String standing(Standing standing) {
      return messages().text("standing." + standing.name());
    }

    private View<Indicator> indicators() {
      View.Builder<Indicator> view = View.named("score-scheme-show");
      view.column("id", Indicator::id).priority(10);
      view.column("title", Indicator::title).priority(9);
      view.column("points", this::points).right().priority(8);
      view.column("most", one -> one.most().map(Points::toString).orElse("")).right().priority(6);
      view.column("standing", one -> one.basis().standing())
          .text(one -> standing(one.basis().standing()))
          .priority(7);
      view.column("basis", one -> one.basis().text()).priority(5);
      return view.build();
    }

    private String points(Indicator indicator) {
      Measure measure = indicator.measure();
      if (measure instanceof Measure.Each each) {
        return ScoreWords.signed(each.points());
      }
      if (measure instanceof Measure.FromField from) {
        return (from.deducts() ? "-" : "+") + from.field();
      }
      return ((Measure.Tiered) measure)
          .tiers().stream()
              .map(tier -> tier.from().toPlainString() + ": " + ScoreWords.signed(tier.points()))
              .collect(Collectors.joining(" / "));
    }

    private void line(String key, Object... arguments) {
      context().print(messages().text(key, arguments) + "\n");
    }

    private static View<SchemeText> item() {
      View.Builder<SchemeText> view = View.named("score-scheme-show");
      view.column("name", text -> text.scheme().name());
      view.column("version", text -> text.scheme().version());
      view.column("title", text -> text.scheme().title());
      view.column("example", text -> text.scheme().example());
      view.column("origin", SchemeText::origin);
      view.column("hash", SchemeText::sha256);
      view.column("values", SchemeText::outline);
      view.column("text", SchemeText::text);
      return view.build();
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.NOT_FOUND);
    }
  }

  /** {@code score scheme validate}. */
  @Command
  public static final class ValidateCommand extends CreditCommand {
    @Parameters(paramLabel = "FILE")
    private String file = "";

    public ValidateCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      List<SchemeFault> faults =
          client().schemes().check(context().services().scheme(context().services().input(file)));
      View.Builder<SchemeFault> view = View.named("score-scheme-validate");
      view.column("line", SchemeFault::line).priority(10);
      view.column("column", SchemeFault::column).priority(9);
      view.column("path", SchemeFault::path).priority(7);
      view.column("rule", SchemeFault::reason)
          .text(fault -> messages().text("reason." + fault.reason()))
          .priority(8);
      view.column("detail", SchemeFault::detail).priority(6);
      if (!faults.isEmpty() || !context().forPeople()) {
        context().output().write(view.build(), faults);
      }
      if (faults.isEmpty()) {
        context().say("score.scheme.sound", file);
      } else {
        context().say("score.scheme.faulty", file, faults.size());
      }
      return faults.isEmpty() ? ExitCode.OK : ExitCode.FINDING;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.FINDING);
    }
  }

  /** {@code score scheme diff}. */
  @Command
  public static final class DiffCommand extends CreditCommand {
    @Parameters(index = "0", paramLabel = "BEFORE")
    private String before = "";

    @Parameters(index = "1", paramLabel = "AFTER")
    private String after = "";

    public DiffCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      List<Difference> differences = client().schemes().diff(scheme(before), scheme(after));
      View.Builder<Difference> view = View.named("score-scheme-diff");
      view.column("place", Difference::place).priority(10);
      view.column("before", Difference::before).priority(9);
      view.column("after", Difference::after).priority(8);
      context().output().write(view.build(), differences);
      return differences.isEmpty() ? ExitCode.OK : ExitCode.FINDING;
    }

    /** A file where there is one, else the name of a scheme. */
    private SchemeText scheme(String operand) {
      boolean file = Files.isRegularFile(context().services().input(operand).path());
      return file
          ? client()
              .schemes()
              .read(operand, context().services().scheme(context().services().input(operand)))
          : client().schemes().find(operand, context().asOf());
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.FINDING, ExitCode.NOT_FOUND);
    }
  }

  /** {@code score scheme schema}. */
  @Command
  public static final class SchemaCommand extends CreditCommand {
    public SchemaCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      context().output().write(client().schemes().schema());
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of();
    }
  }
}
