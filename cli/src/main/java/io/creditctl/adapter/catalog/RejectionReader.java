package io.creditctl.adapter.catalog;

import io.creditctl.core.push.preflight.Diagnosis;
import io.creditctl.core.push.preflight.RejectionRule;
import io.creditctl.core.push.preflight.RejectionTest;
import io.creditctl.core.push.preflight.Rejections;
import io.creditctl.core.push.preflight.SubjectStanding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Reads rejection rules, and refuses what it does not know. */
final class RejectionReader {
  private static final int NONE = -1;

  private RejectionReader() {}

  static Rejections read(JsonObject file) {
    List<Diagnosis> diagnoses =
        file.objects("diagnoses").stream().map(RejectionReader::diagnosis).toList();
    Set<String> known = diagnoses.stream().map(Diagnosis::key).collect(Collectors.toSet());
    List<RejectionRule> rules = new ArrayList<>();
    for (JsonObject entry : file.objects("rules")) {
      JsonObject rule = entry.at("rules." + entry.text("code"));
      rules.add(rule(rule));
      if (!known.contains(rule.text("diagnosis"))) {
        throw rule.fault("has no such diagnosis: " + rule.text("diagnosis"));
      }
      rule.finish();
    }
    file.finish();
    return new Rejections(rules, diagnoses);
  }

  private static RejectionRule rule(JsonObject rule) {
    List<RejectionTest> when = when(rule.object("when"));
    Set<String> kinds = Set.copyOf(rule.texts("kinds"));
    if (when.isEmpty() || kinds.isEmpty()) {
      throw rule.fault("lacks when or kinds");
    }
    return new RejectionRule(
        rule.text("code"),
        rule.flag("active", true),
        kinds,
        when,
        rule.text("message"),
        rule.text("diagnosis"),
        RuleReader.note(rule.object("note")));
  }

  private static List<RejectionTest> when(JsonObject when) {
    List<RejectionTest> all = new ArrayList<>();
    for (String name : when.names()) {
      all.add(test(when, name));
    }
    when.finish();
    return all;
  }

  private static RejectionTest test(JsonObject when, String name) {
    return switch (name) {
      case "empty" -> new RejectionTest.Empty(filled(when, name));
      case "longerThan" -> new RejectionTest.LongerThan(lengths(when.object(name)));
      case "finds" -> finds(when.object(name));
      case "later" -> days(when.object(name), RejectionTest.Later::new);
      case "earlier" -> days(when.object(name), RejectionTest.Earlier::new);
      case "startsWith" -> values(when.object(name), RejectionTest.StartsWith::new);
      case "startsOtherwise" -> values(when.object(name), RejectionTest.StartsOtherwise::new);
      case "is" -> values(when.object(name), (f, any) -> new RejectionTest.Is(f, Set.copyOf(any)));
      case "isNot" ->
          values(when.object(name), (f, any) -> new RejectionTest.IsNot(f, Set.copyOf(any)));
      case "subject" -> new RejectionTest.Subject(when.constant(name, SubjectStanding.class, ""));
      case "numberTaken" -> asked(when, name);
      default -> throw when.fault("has no such test: " + name);
    };
  }

  private static List<String> filled(JsonObject object, String name) {
    List<String> texts = object.texts(name);
    if (texts.isEmpty()) {
      throw object.fault("lacks " + name);
    }
    return texts;
  }

  private static RejectionTest asked(JsonObject when, String name) {
    if (!when.flag(name)) {
      throw when.fault("can only ask for " + name);
    }
    return new RejectionTest.NumberTaken();
  }

  private static Map<String, Integer> lengths(JsonObject object) {
    Map<String, Integer> lengths = new LinkedHashMap<>();
    object.names().forEach(field -> lengths.put(field, object.number(field, NONE)));
    object.finish();
    return lengths;
  }

  private static RejectionTest finds(JsonObject object) {
    try {
      RejectionTest test =
          new RejectionTest.Finds(filled(object, "in"), Pattern.compile(object.text("pattern")));
      object.finish();
      return test;
    } catch (PatternSyntaxException e) {
      throw object.fault("has a wrong pattern: " + e.getDescription());
    }
  }

  /** Makes a test of a field and another day. */
  private interface OfDays {
    RejectionTest of(String field, String than);
  }

  private static RejectionTest days(JsonObject object, OfDays made) {
    RejectionTest test = made.of(object.text("field"), object.text("than"));
    object.finish();
    return test;
  }

  /** Makes a test of a field and some values. */
  private interface OfValues {
    RejectionTest of(String field, List<String> any);
  }

  private static RejectionTest values(JsonObject object, OfValues made) {
    RejectionTest test = made.of(object.text("field"), filled(object, "any"));
    object.finish();
    return test;
  }

  private static Diagnosis diagnosis(JsonObject object) {
    Diagnosis diagnosis =
        new Diagnosis(
            object.text("key"),
            object.texts("codes"),
            object.texts("words"),
            object.texts("fields"),
            object.texts("commands"));
    object.finish();
    return diagnosis;
  }
}
