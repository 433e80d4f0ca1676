package io.creditctl.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.cli.ExitCode;
import io.creditctl.cli.Services.Health;
import io.creditctl.cli.text.Language;
import io.creditctl.cli.text.Messages;
import io.creditctl.core.calendar.DayReason;
import io.creditctl.core.catalog.Evidence;
import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.disclosure.DisclosureStatus;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.CodeCheck.Status;
import io.creditctl.core.push.PushReport.Outcome;
import io.creditctl.core.push.PushState;
import io.creditctl.core.quality.Assertion;
import io.creditctl.core.quality.AssertionResult.Verdict;
import io.creditctl.core.quality.Measure;
import io.creditctl.core.record.ConflictState;
import io.creditctl.core.record.clean.CleaningRule;
import io.creditctl.core.record.validate.Rule;
import io.creditctl.core.roster.RosterAnswer.MatchedBy;
import io.creditctl.core.roster.RosterAnswer.Result;
import io.creditctl.core.site.check.Severity;
import io.creditctl.core.site.check.SiteRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every message that the code can ask for is there, in both languages. */
class MessageKeysTest {
  private static final Pattern ASKED =
      Pattern.compile("\\b(?:say|warn|text|suggest|confirm|print)\\(\\s*\"([a-z][\\w.-]*[\\w-])\"");
  private static final Pattern COLUMN = Pattern.compile("\\.column\\(\\s*\"([\\w.]+)\"");

  /** Columns that are whole objects or flags of the envelope, for programs alone. */
  private static final List<String> JSON_ONLY =
      List.of(
          "byRule",
          "calendar",
          "calendar.coverage",
          "changes",
          "checks",
          "definitions",
          "dryRun",
          "errors",
          "exitCodes",
          "files",
          "java",
          "lists.black",
          "lists.red",
          "lists.watch",
          "moved",
          "operands",
          "options",
          "papers",
          "passedOver",
          "prevHash",
          "previousPeriod",
          "rows",
          "rule",
          "totals");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLiteralKeyOfTheSourcesIsThere(Language language) throws IOException {
    Messages messages = Messages.of(language);
    Set<String> asked = literals("cli", ASKED);

    assertThat(asked).hasSizeGreaterThan(60);
    assertThat(asked).allMatch(key -> messages.find(key).isPresent());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyStateRuleAndCodeHasWords(Language language) {
    Messages messages = Messages.of(language);
    List<String> keys = new ArrayList<>();
    Stream.of(ErrorCode.values()).forEach(code -> keys.add("error." + code.id()));
    Stream.of(Rule.values()).forEach(rule -> keys.add("rule." + rule.name()));
    Stream.of(Status.LENGTH, Status.CHARACTER, Status.DATE, Status.CHECK_DIGIT)
        .forEach(status -> keys.add("number-fault." + status.name()));
    Stream.of(ExitCode.values()).forEach(code -> keys.add("exit." + code.name()));
    Stream.of(RosterList.values())
        .filter(list -> list != RosterList.NONE)
        .forEach(list -> keys.add("list." + list.name()));
    Stream.of(MatchedBy.values()).forEach(by -> keys.add("matched." + by.name()));
    Stream.of(CleaningRule.values()).forEach(rule -> keys.add("clean." + rule.name()));
    Stream.of(Measure.values()).forEach(measure -> keys.add("measure." + measure.name()));
    Stream.of(Evidence.values()).forEach(evidence -> keys.add("standing." + evidence.name()));
    for (Assertion assertion : Assertion.values()) {
      String key = "assertion." + assertion.name();
      keys.addAll(List.of(key, key + ".meaning", key + ".todo"));
    }
    for (SiteRule rule : SiteRule.values()) {
      keys.addAll(List.of("site-rule." + rule.name(), "site-rule." + rule.name() + ".todo"));
    }
    Stream.of(DayReason.values()).forEach(reason -> keys.add("day." + reason.name()));
    Stream.of(Outcome.values())
        .filter(outcome -> outcome != Outcome.DONE)
        .forEach(outcome -> keys.add("push.outcome." + outcome.name()));
    for (Enum<?>[] states :
        List.of(
            ConflictState.values(),
            DisclosureStatus.values(),
            PushState.values(),
            Outcome.values(),
            Result.values(),
            Health.values(),
            Severity.values(),
            Verdict.values())) {
      for (Enum<?> state : states) {
        keys.add("status." + state.getDeclaringClass().getSimpleName() + "." + state.name());
      }
    }

    assertThat(keys).allMatch(key -> messages.find(key).isPresent());
  }

  @Test
  void bothLanguagesSayTheSameThingsWithTheSameValues() {
    Messages chinese = Messages.of(Language.ZH);
    Messages english = Messages.of(Language.EN);

    assertThat(chinese.keys()).isEqualTo(english.keys());
    for (String key : chinese.keys()) {
      assertThat(placeholders(chinese, key)).as(key).isEqualTo(placeholders(english, key));
    }
  }

  /** The later of two would win without a word. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void noKeyStandsTwiceInABundle(Language language) throws IOException {
    Path bundle =
        Path.of(
            "src/main/resources/io/creditctl/cli/text/messages_" + language.tag() + ".properties");
    Set<String> keys = new TreeSet<>();

    assertThat(Files.readAllLines(bundle))
        .filteredOn(line -> line.contains("=") && !line.startsWith("#"))
        .extracting(line -> line.substring(0, line.indexOf('=')))
        .filteredOn(key -> !keys.add(key))
        .isEmpty();
  }

  @Test
  void everyColumnHasAHeading() throws IOException {
    Messages messages = Messages.of(Language.ZH);
    Set<String> withoutHeading = new TreeSet<>(literals("cli", COLUMN));
    withoutHeading.removeIf(key -> messages.find("column." + key).isPresent());

    assertThat(withoutHeading).containsExactlyInAnyOrderElementsOf(JSON_ONLY);
  }

  private static Set<String> placeholders(Messages messages, String key) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(messages.find(key).orElseThrow());
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  private static Set<String> literals(String folder, Pattern pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java/io/creditctl", folder))) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher matcher = pattern.matcher(Files.readString(source));
        while (matcher.find()) {
          found.add(matcher.group(1));
        }
      }
    }
    return found;
  }
}
