package io.creditctl.adapter.catalog;

import com.fasterxml.jackson.jr.ob.JSON;
import io.creditctl.core.casework.CaseType.Wording;
import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.config.Setting;
import io.creditctl.core.config.SettingKey;
import io.creditctl.core.config.Settings;
import io.creditctl.core.disclosure.RuleNote;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.listing.Line;
import io.creditctl.core.listing.ListRule;
import io.creditctl.core.listing.ListingReason;
import io.creditctl.core.listing.ListingRules;
import io.creditctl.core.listing.ReasonTest;
import io.creditctl.core.listing.Term;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rules of listings that the program brings along, or that a bureau has in their place. */
public final class ListingRuleFile {
  private static final String BUNDLED = "/io/creditctl/roster/rules.json";
  private static final long LARGEST = 1L << 20;

  private ListingRuleFile() {}

  /**
   * Reads the rules that the settings ask for.
   *
   * @throws CreditException LISTING_RULES_MALFORMED with the place, FILE_UNREADABLE
   */
  public static ListingRules read(Settings settings) {
    Optional<Path> own =
        settings.find(SettingKey.LISTING_RULES_FILE).map(Setting::value).map(Path::of);
    Object place = own.map(Object.class::cast).orElse(BUNDLED);
    byte[] json;
    try {
      json = own.isPresent() ? bytes(own.get()) : bundled();
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.FILE_UNREADABLE, place, e.getClass().getSimpleName());
    }
    try {
      return rules(new JsonObject("rules", JSON.std.mapFrom(json)));
    } catch (IOException | IllegalStateException | IllegalArgumentException e) {
      throw CreditException.causedBy(e, ErrorCode.LISTING_RULES_MALFORMED, place, e.getMessage());
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new CreditException(ErrorCode.LISTING_RULES_MALFORMED, file, LARGEST + " B");
    }
    return Files.readAllBytes(file);
  }

  private static byte[] bundled() throws IOException {
    try (InputStream in = ListingRuleFile.class.getResourceAsStream(BUNDLED)) {
      return in.readAllBytes();
    }
  }

  private static ListingRules rules(JsonObject file) {
    ListingRules rules =
        new ListingRules(
            file.objects("lists").stream().map(ListingRuleFile::list).toList(),
            file.objects("reasons").stream().map(ListingRuleFile::reason).toList());
    file.finish();
    return rules;
  }

  private static ListRule list(JsonObject list) {
    ListRule rule =
        new ListRule(
            list.constant("list", RosterList.class, ""),
            list.text("listName"),
            list.text("basis"),
            day(list),
            term(list),
            notes(list));
    list.finish();
    return rule;
  }

  private static ListingReason reason(JsonObject reason) {
    JsonObject named = reason.at(reason.text("id"));
    JsonObject test = named.object("test");
    ListingReason read =
        new ListingReason(
            named.text("id"),
            named.constant("list", RosterList.class, ""),
            named.text("listName"),
            new Wording(named.text("title"), named.text("titleEn")),
            named.text("basis"),
            day(named),
            term(named),
            test.names().isEmpty() ? Optional.empty() : Optional.of(test(test)),
            notes(named));
    named.finish();
    return read;
  }

  private static ReasonTest test(JsonObject test) {
    ReasonTest read =
        new ReasonTest(
            test.constant("by", ReasonTest.By.class, ""),
            test.texts("title"),
            test.lists("row"),
            test.texts("without"),
            line(test, "count"),
            line(test, "percent"),
            line(test, "amount"),
            test.text("amountField", ""),
            test.texts("also"));
    test.finish();
    return read;
  }

  private static Optional<Line> line(JsonObject test, String name) {
    JsonObject line = test.object(name);
    if (line.names().isEmpty()) {
      return Optional.empty();
    }
    int number = line.number("number", 0);
    if (number < 1) {
      throw line.fault("needs a number of at least 1");
    }
    Line read = new Line(BigDecimal.valueOf(number), line.flag("inclusive"));
    line.finish();
    return Optional.of(read);
  }

  private static Optional<Term> term(JsonObject rule) {
    String text = rule.text("term", "");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Term.parse(text).orElseThrow(() -> rule.fault("has a wrong term: " + text)));
  }

  private static LocalDate day(JsonObject rule) {
    try {
      return LocalDate.parse(rule.text("effectiveFrom"));
    } catch (DateTimeException e) {
      throw rule.fault("has a wrong effectiveFrom");
    }
  }

  private static List<RuleNote> notes(JsonObject rule) {
    return rule.objects("notes").stream()
        .map(
            note -> {
              RuleNote read =
                  new RuleNote(
                      note.text("text"),
                      note.text("source"),
                      note.constant("standing", RuleNote.Standing.class, ""));
              note.finish();
              return read;
            })
        .toList();
  }
}
