package io.creditctl.cli.command.roster;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.StatusWords;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.roster.RosterAnswer;
import io.creditctl.core.roster.RosterAnswer.Hit;
import io.creditctl.core.roster.RosterCheck;
import io.creditctl.core.roster.RosterCheckRequest;
import io.creditctl.core.roster.screen.Feature;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code roster check}: whether subjects stand on a list; not being able to tell is neither yes nor
 * no.
 */
@Command
public final class RosterCheckCommand extends CreditCommand {
  private static final String STANDARD_INPUT = "-";
  private static final double USUAL_THRESHOLD = 0.8;

  @Parameters(paramLabel = "TERM", arity = "0..*")
  private List<String> terms = List.of();

  @Option(names = "--file", paramLabel = "FILE")
  private Optional<String> file = Optional.empty();

  @Option(names = "--column", paramLabel = "NAME")
  private Optional<String> column = Optional.empty();

  @Option(names = "--list", paramLabel = "LIST")
  private ListChoice list = ListChoice.BLACK;

  @Option(names = "--max-age", paramLabel = "DURATION")
  private Optional<Duration> maxAge = Optional.empty();

  @Option(names = "--fuzzy")
  private boolean fuzzy;

  @Option(names = "--threshold", paramLabel = "SCORE")
  private Optional<Double> threshold = Optional.empty();

  @Option(names = "--explain")
  private boolean explain;

  public RosterCheckCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    RosterCheckRequest request =
        new RosterCheckRequest(list.lists(), context().asOf(), maxAge, likeFrom());
    Tally tally = new Tally();
    try (CheckInputs inputs = inputs();
        RosterCheck check = client().rosters().check(request)) {
      write(tally.counting(check.ask(inputs)));
    }
    if (tally.isEmpty()) {
      throw new CreditException(ErrorCode.FILE_EMPTY, file.orElse(STANDARD_INPUT));
    }
    context().say("check.summary", tally.hits, tally.possible, tally.clear, tally.unknown);
    return tally.code();
  }

  private OptionalDouble likeFrom() {
    if (!fuzzy) {
      threshold.ifPresent(
          score -> {
            throw new CreditException(ErrorCode.THRESHOLD_WITHOUT_FUZZY, score);
          });
      return OptionalDouble.empty();
    }
    double lowest = client().rosters().lowestLikeness();
    double score = threshold.orElse(USUAL_THRESHOLD);
    if (!(score >= lowest && score <= 1)) {
      throw new CreditException(ErrorCode.THRESHOLD_OUT_OF_RANGE, score, lowest);
    }
    return OptionalDouble.of(score);
  }

  private void write(Iterator<RosterAnswer> answers) {
    if (context().options().quiet() && context().forPeople()) {
      List<RosterAnswer> news = news(answers);
      if (context().options().cron() && !news.isEmpty()) {
        context().output().write(view(), news);
      }
    } else if (fuzzy && explain && context().forPeople()) {
      context()
          .output()
          .write(FeatureRow.view(messages()), FeatureRow.of(answers), OptionalLong.empty());
    } else {
      context().output().write(view(), answers, OptionalLong.empty());
    }
  }

  /** All that a person would have to look at. */
  private static List<RosterAnswer> news(Iterator<RosterAnswer> answers) {
    List<RosterAnswer> news = new ArrayList<>();
    answers.forEachRemaining(
        answer -> {
          if (answer.result() != RosterAnswer.Result.CLEAR) {
            news.add(answer);
          }
        });
    return news;
  }

  private CheckInputs inputs() {
    boolean stdin = terms.contains(STANDARD_INPUT);
    if (file.isPresent() && !terms.isEmpty()) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, "--file", String.join(" ", terms));
    }
    if (stdin && terms.size() > 1) {
      throw new CreditException(
          ErrorCode.INVALID_ARGUMENT, STANDARD_INPUT, String.join(" ", terms));
    }
    if (file.isEmpty() && terms.isEmpty()) {
      throw new CreditException(ErrorCode.OPERAND_MISSING, "TERM");
    }
    if (file.isPresent()) {
      return CheckInputs.ofTable(context().services(), file.get(), column);
    }
    return stdin
        ? CheckInputs.ofLines(context().services(), STANDARD_INPUT)
        : CheckInputs.of(terms.iterator());
  }

  private View<RosterAnswer> view() {
    View.Builder<RosterAnswer> view = View.named("roster-check");
    view.column("input", RosterAnswer::input).priority(9);
    view.column("result", RosterAnswer::result)
        .text(answer -> StatusWords.of(messages(), answer.result()))
        .tone(RosterCheckCommand::tone)
        .priority(10);
    view.column("hits", answer -> answer.hits().stream().map(RosterCheckCommand::item).toList())
        .text(this::hitWords)
        .priority(8);
    view.column("snapshotAt", answer -> answer.snapshotAt().map(this::local)).priority(6);
    view.column("problem", RosterAnswer::problem)
        .text(
            answer ->
                answer.problem().isEmpty()
                    ? ""
                    : messages().text("check.problem." + answer.problem()))
        .priority(7);
    return view.build();
  }

  private OffsetDateTime local(Instant instant) {
    return instant.atZone(context().services().clock().getZone()).toOffsetDateTime();
  }

  private static Tone tone(RosterAnswer answer) {
    return switch (answer.result()) {
      case CLEAR -> Tone.GOOD;
      case HIT -> Tone.BAD;
      case POSSIBLE, UNKNOWN, STALE -> Tone.WARN;
    };
  }

  private String hitWords(RosterAnswer answer) {
    return answer.hits().stream().map(this::hitWords).collect(Collectors.joining("; "));
  }

  private String hitWords(Hit hit) {
    String words =
        messages()
            .text(
                "check.hit",
                messages().text("list." + hit.entry().list().name()),
                hit.entry().subject().name(),
                hit.entry().documentNo(),
                hit.entry().until().map(LocalDate::toString).orElse("-"));
    String why = messages().text("matched." + hit.matchedBy().name());
    return hit.likeness()
        .map(likeness -> words + " (" + why + " " + FeatureRow.hundredths(likeness.score()) + ")")
        .orElse(explain ? words + " (" + why + ")" : words);
  }

  private static Map<String, Object> item(Hit hit) {
    Map<String, Object> features = new LinkedHashMap<>();
    features.put("matchedBy", hit.matchedBy());
    hit.likeness()
        .ifPresent(
            likeness ->
                likeness
                    .parts()
                    .forEach(
                        part -> features.put(key(part.feature()), rounded(part.similarity()))));
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("list", hit.entry().list());
    item.put("name", hit.entry().subject().name());
    item.put("code", hit.entry().subject().code());
    item.put("score", score(hit));
    item.put("features", features);
    item.put("basis", hit.entry().basis());
    item.put("documentNo", hit.entry().documentNo());
    item.put("until", hit.entry().until());
    return item;
  }

  private static Optional<Object> score(Hit hit) {
    return hit.matchedBy().exact()
        ? Optional.of(1.0)
        : hit.likeness().map(likeness -> rounded(likeness.score()));
  }

  private static String key(Feature feature) {
    return feature.name().toLowerCase(Locale.ROOT);
  }

  private static BigDecimal rounded(double share) {
    return BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_EVEN);
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.FINDING, ExitCode.AUTH, ExitCode.BASIS, ExitCode.INTEGRITY);
  }

  /** Counts answers as they pass by. */
  private static final class Tally {
    private long hits;
    private long possible;
    private long clear;
    private long unknown;

    Iterator<RosterAnswer> counting(Iterator<RosterAnswer> answers) {
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return answers.hasNext();
        }

        @Override
        public RosterAnswer next() {
          return count(answers.next());
        }
      };
    }

    private RosterAnswer count(RosterAnswer answer) {
      switch (answer.result()) {
        case HIT -> hits++;
        case POSSIBLE -> possible++;
        case CLEAR -> clear++;
        case UNKNOWN, STALE -> unknown++;
      }
      return answer;
    }

    /** An empty list of bidders is more likely a broken pipe than good news. */
    boolean isEmpty() {
      return hits + possible + clear + unknown == 0;
    }

    ExitCode code() {
      ExitCode code = hits + possible > 0 ? ExitCode.FINDING : ExitCode.OK;
      return unknown > 0 ? code.or(ExitCode.BASIS) : code;
    }
  }
}
