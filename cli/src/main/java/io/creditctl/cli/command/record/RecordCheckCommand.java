package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.StatusWords;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.quality.Assertion;
import io.creditctl.core.quality.AssertionResult;
import io.creditctl.core.quality.AssertionResult.Verdict;
import io.creditctl.core.quality.QualityQuery;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code record check}: assertions over what is stored. */
@Command
public final class RecordCheckCommand extends CreditCommand {
  private static final long EXAMPLES = 5;
  private static final int MOST_EXAMPLES = 10_000;

  @Parameters(paramLabel = "NAME", arity = "0..*", completionCandidates = AssertionNames.class)
  private List<String> names = List.of();

  @Option(names = "--list")
  private boolean list;

  @Option(names = "--kind", paramLabel = "KIND", completionCandidates = KindNames.class)
  private String kind = "";

  @Option(names = "--unit", paramLabel = "UNIT")
  private String unit = "";

  @Option(names = "--older-than", paramLabel = "DAYS")
  private int olderThan = 31;

  public RecordCheckCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    Set<Assertion> asked = asked();
    if (list) {
      context().output().write(meanings(), asked);
      return ExitCode.OK;
    }
    QualityQuery query = query();
    context().warnOfMissingStore();
    List<AssertionResult> results = client().quality().check(asked, query);
    boolean bad = results.stream().anyMatch(result -> result.verdict() == Verdict.FAILS);
    if (bad || !context().options().quiet() || !context().forPeople()) {
      context().unlimitedOutput(false).write(view(), results);
    }
    results.stream()
        .filter(result -> result.verdict() == Verdict.FAILS)
        .forEach(result -> context().say("check.todo", words(result), todo(result)));
    return bad ? ExitCode.FINDING : ExitCode.OK;
  }

  private Set<Assertion> asked() {
    return names.isEmpty()
        ? EnumSet.allOf(Assertion.class)
        : EnumSet.copyOf(names.stream().map(AssertionNames::parse).toList());
  }

  private QualityQuery query() {
    if (olderThan < 0) {
      throw new CreditException(ErrorCode.VALUE_OUT_OF_RANGE, "--older-than", olderThan);
    }
    LocalDate asOf = context().asOf();
    long examples = context().options().limit().orElse(EXAMPLES);
    return new QualityQuery(
        kind.isEmpty() ? "" : client().catalog().kind(kind).code(),
        unit,
        asOf,
        asOf.minusDays(olderThan),
        (int) Math.min(examples, MOST_EXAMPLES));
  }

  private View<AssertionResult> view() {
    View.Builder<AssertionResult> view = View.named("record-check");
    view.column("assertion", AssertionResult::assertion).text(this::words).priority(10);
    view.column("status", AssertionResult::verdict)
        .text(result -> StatusWords.of(messages(), result.verdict()))
        .tone(result -> result.verdict() == Verdict.FAILS ? Tone.BAD : Tone.NONE)
        .priority(9);
    view.column("count", AssertionResult::count).priority(8);
    view.column("examples", AssertionResult::examples).text(this::examples).priority(7);
    view.column("todo", this::todo).jsonOnly();
    return view.build();
  }

  private String words(AssertionResult result) {
    return words(result.assertion());
  }

  private String words(Assertion assertion) {
    return messages().text("assertion." + assertion.name());
  }

  private String todo(AssertionResult result) {
    return result.verdict() == Verdict.FAILS
        ? messages().text("assertion." + result.assertion().name() + ".todo")
        : "";
  }

  /** An example may begin with the code of a kind. */
  private String examples(AssertionResult result) {
    return result.examples().stream()
        .map(
            example -> {
              int end = example.indexOf(' ');
              return result.assertion() == Assertion.STALE && end > 0
                  ? kindTitle(example.substring(0, end)) + example.substring(end)
                  : example;
            })
        .collect(Collectors.joining("; "));
  }

  private View<Assertion> meanings() {
    View.Builder<Assertion> view = View.named("record-check-list");
    view.column("name", assertion -> assertion).priority(10);
    view.column("assertion", assertion -> assertion).text(this::words).priority(9);
    view.column(
            "meaning", assertion -> messages().text("assertion." + assertion.name() + ".meaning"))
        .priority(8);
    return view.build();
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.FINDING);
  }
}
