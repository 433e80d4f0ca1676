package io.creditctl.cli.command.disclosure;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import io.creditctl.core.disclosure.DisclosureRule;
import io.creditctl.core.disclosure.DisclosureRules;
import io.creditctl.core.disclosure.RuleNote;
import io.creditctl.core.disclosure.RuleVector;
import io.creditctl.core.disclosure.RuleVector.Deviation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code disclosure rules}: the rules as data, and whether they say what they should. */
public final class DisclosureRulesCommands {
  private DisclosureRulesCommands() {}

  private static View<DisclosureRule> form(String name) {
    View.Builder<DisclosureRule> view = View.named(name);
    RuleForm.KEYS.forEach(key -> view.column(key, rule -> RuleForm.of(rule).get(key)));
    return view.build();
  }

  /** {@code disclosure rules list}. */
  @Command
  public static final class ListCommand extends CreditCommand {
    public ListCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      DisclosureRules rules = client().rules().rules();
      View<DisclosureRule> view =
          context().options().format().isNested() ? form("disclosure-rules") : table(rules);
      context().output().write(view, rules.all());
      context().say("rules.next-step");
      return ExitCode.OK;
    }

    private View<DisclosureRule> table(DisclosureRules rules) {
      RuleWords words = new RuleWords(messages(), rules);
      View.Builder<DisclosureRule> view = View.named("disclosure-rules");
      view.column("id", DisclosureRule::id).priority(10);
      view.column("title", rule -> rule.head().title()).priority(9);
      view.column("effectiveFrom", DisclosureRule::effectiveFrom).priority(8);
      view.column("effectiveUntil", DisclosureRule::effectiveUntil).priority(7);
      view.column("standing", words::standing)
          .text(rule -> words.standing(words.standing(rule)))
          .priority(6);
      view.column("basis", DisclosureRule::basis).priority(5);
      return view.build();
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of();
    }
  }

  /** {@code disclosure rules show}. */
  @Command
  public static final class ShowCommand extends CreditCommand {
    @Parameters(paramLabel = "RULE")
    private String id = "";

    public ShowCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      DisclosureRule rule = client().rules().show(id);
      if (context().forPeople()) {
        print(rule, new RuleWords(messages(), client().rules().rules()));
      } else {
        context().output().write(form("disclosure-rule"), List.of(rule));
      }
      return ExitCode.OK;
    }

    private void print(DisclosureRule rule, RuleWords words) {
      line("rule.heading", rule.id(), rule.version(), rule.head().title(), words.type(rule));
      line("rule.says", words.says(rule));
      words.cases(rule).forEach(one -> line("rule.case", one));
      line("rule.basis", rule.basis());
      line("rule.effective", words.interval(rule));
      line(
          "rule.kinds",
          rule.kinds().stream()
              .sorted()
              .map(this::kindTitle)
              .collect(Collectors.joining(messages().text("rule.or"))));
      for (RuleNote note : rule.notes()) {
        line("explain.note", words.standing(note.standing()), note.text(), note.source());
      }
    }

    private void line(String key, Object... arguments) {
      context().print(messages().text(key, arguments) + "\n");
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.NOT_FOUND);
    }
  }

  /** {@code disclosure rules test}. */
  @Command
  public static final class TestCommand extends CreditCommand {
    @Parameters(paramLabel = "FILE", arity = "0..1")
    private Optional<String> file = Optional.empty();

    public TestCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      List<RuleVector> vectors =
          file.map(name -> VectorFile.read(context().services(), name))
              .orElseGet(() -> context().services().ruleVectors());
      List<Deviation> deviations = client().rules().test(vectors);
      View.Builder<Deviation> view = View.named("disclosure-rules-test");
      view.column("place", Deviation::place).priority(10);
      view.column("what", Deviation::what).priority(9);
      view.column("expected", Deviation::expected).priority(8);
      view.column("actual", Deviation::actual).priority(7);
      view.column("note", Deviation::note).priority(6);
      if (!deviations.isEmpty() || !context().forPeople()) {
        context().output().write(view.build(), deviations);
      }
      context().say("rules.tested", vectors.size(), deviations.size());
      return deviations.isEmpty() ? ExitCode.OK : ExitCode.FINDING;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.FINDING);
    }
  }
}
