package io.creditctl.adapter.catalog;

import com.fasterxml.jackson.jr.ob.JSON;
import io.creditctl.core.roster.screen.CharacterForms;
import io.creditctl.core.roster.screen.Feature;
import io.creditctl.core.roster.screen.NameRules;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What names are taken apart and compared by, as the program brings it along. */
public final class NameRuleFile {
  private static final String RULES = "/io/creditctl/roster/names.json";
  private static final String CHARACTERS = "/io/creditctl/roster/characters.txt";
  private static final String COMMENT = "#";
  private static final String SIMPLIFIED = "simplified";

  private NameRuleFile() {}

  /** Reads the bundled rules; a fault in them is a fault of the program. */
  public static NameRules bundled() {
    try (InputStream json = NameRuleFile.class.getResourceAsStream(RULES);
        InputStream table = NameRuleFile.class.getResourceAsStream(CHARACTERS)) {
      return rules(new JsonObject("names", JSON.std.mapFrom(json)), characters(table));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NameRules rules(JsonObject file, CharacterForms characters) {
    Map<Feature, Double> weights = new EnumMap<>(Feature.class);
    for (JsonObject entry : file.objects("features")) {
      weights.put(entry.constant("feature", Feature.class, ""), entry.decimal("weight"));
      entry.finish();
    }
    file.objects("notes").forEach(RuleReader::note);
    NameRules rules =
        new NameRules(
            weights,
            file.decimal("formerName"),
            file.number("shortestMark", 1),
            wordsToKeys(file.object("regions")),
            wordsToKeys(file.object("forms")),
            Set.copyOf(file.texts("trades")),
            characters);
    file.finish();
    return rules;
  }

  private static Map<String, String> wordsToKeys(JsonObject groups) {
    Map<String, String> keys = new HashMap<>();
    for (String key : groups.names()) {
      groups.texts(key).forEach(word -> keys.put(word, key));
    }
    return Map.copyOf(keys);
  }

  private static CharacterForms characters(InputStream table) throws IOException {
    Map<String, String> lines = new TreeMap<>();
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      int blank = line.indexOf(' ');
      if (!line.startsWith(COMMENT)) {
        lines.put(line.substring(0, blank), line.substring(blank + 1));
      }
    }
    String pairs = lines.remove(SIMPLIFIED);
    return new CharacterForms(pairs, lines);
  }
}
