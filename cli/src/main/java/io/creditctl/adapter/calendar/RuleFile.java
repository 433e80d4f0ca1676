package io.creditctl.adapter.calendar;

import com.fasterxml.jackson.jr.ob.JSON;
import io.creditctl.core.disclosure.DisclosureRule;
import io.creditctl.core.disclosure.DisclosureRule.Start;
import io.creditctl.core.disclosure.DisclosureRules;
import io.creditctl.core.disclosure.RuleNote;
import io.creditctl.core.disclosure.RuleNote.Standing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The disclosure rules that the program brings along. */
public final class RuleFile {
  private static final String RULES = "/io/creditctl/rules/disclosure.json";

  /** Reads the rules; a fault in them is a fault of the program. */
  public DisclosureRules read() {
    try (InputStream in = RuleFile.class.getResourceAsStream(RULES)) {
      List<DisclosureRule> rules = new ArrayList<>();
      for (Map<String, Object> rule : objects(JSON.std.mapFrom(in), "rules")) {
        rules.add(rule(rule));
      }
      return new DisclosureRules(rules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DisclosureRule rule(Map<String, Object> rule) {
    List<RuleNote> notes =
        objects(rule, "notes").stream()
            .map(
                note ->
                    new RuleNote(
                        text(note, "text"),
                        text(note, "source"),
                        Standing.valueOf(constant(note, "standing"))))
            .toList();
    return new DisclosureRule(
        text(rule, "id"),
        (Integer) rule.get("version"),
        text(rule, "basis"),
        LocalDate.parse(text(rule, "effectiveFrom")),
        Optional.ofNullable((String) rule.get("effectiveUntil")).map(LocalDate::parse),
        Set.copyOf(list(rule, "kinds", String.class)),
        (Integer) rule.get("workingDays"),
        Start.valueOf(constant(rule, "start")),
        notes);
  }

  private static String text(Map<String, Object> object, String key) {
    return (String) object.get(key);
  }

  private static String constant(Map<String, Object> object, String key) {
    return text(object, key).toUpperCase(Locale.ROOT).replace('-', '_');
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> objects(Map<String, Object> object, String key) {
    return (List<Map<String, Object>>) object.get(key);
  }

  private static <T> List<T> list(Map<String, Object> object, String key, Class<T> type) {
    return ((List<?>) object.get(key)).stream().map(type::cast).toList();
  }
}
