package io.creditctl.adapter.catalog;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.jr.ob.JSON;
import io.creditctl.core.catalog.Domain;
import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.measure.Effect;
import io.creditctl.core.measure.JointMeasure;
import io.creditctl.core.measure.MeasureCatalog;
import io.creditctl.core.measure.Scene;
import io.creditctl.core.measure.Whom;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** The joint measures that the program brings along, or that a bureau has in a file of its own. */
public final class MeasureFile {
  private static final String BUNDLED = "/io/creditctl/measure/measures.json";
  private static final long LARGEST = 4L << 20;
  private static final int NONE = -1;
  private static final String INCENTIVE = "incentive";
  private static final String RESTRICTION = "restriction";

  private MeasureFile() {}

  /** Reads the bundled measures; a fault in them is a fault of the program. */
  public static MeasureCatalog bundled() {
    try (InputStream in = MeasureFile.class.getResourceAsStream(BUNDLED)) {
      return catalog(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a bureau's own measures, which take the place of the bundled ones.
   *
   * @throws CreditException FILE_UNREADABLE, or MEASURES_MALFORMED with the place
   */
  public static MeasureCatalog read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new CreditException(ErrorCode.MEASURES_MALFORMED, file, LARGEST + " B");
      }
      return catalog(Files.readAllBytes(file));
    } catch (IllegalStateException | IllegalArgumentException | DateTimeException e) {
      throw CreditException.causedBy(e, ErrorCode.MEASURES_MALFORMED, file, e.getMessage());
    } catch (JacksonException e) {
      String place =
          Optional.ofNullable(e.getLocation())
              .map(at -> file + ":" + at.getLineNr() + ":" + at.getColumnNr())
              .orElseGet(file::toString);
      throw CreditException.causedBy(e, ErrorCode.MEASURES_MALFORMED, place, "json-malformed");
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.FILE_UNREADABLE, file, e.getClass().getSimpleName());
    }
  }

  private static MeasureCatalog catalog(byte[] json) throws IOException {
    JsonObject file = new JsonObject("measures", JSON.std.mapFrom(json));
    List<JointMeasure> measures = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonObject entry : file.objects("measures")) {
      JsonObject object = entry.at("measures." + entry.text("id"));
      JointMeasure measure = measure(object);
      object.finish();
      if (!ids.add(measure.id())) {
        throw object.fault("stands there twice");
      }
      measures.add(measure);
    }
    file.finish();
    if (measures.isEmpty()) {
      throw file.fault("lacks measures");
    }
    return new MeasureCatalog(measures);
  }

  private static JointMeasure measure(JsonObject object) {
    String until = object.text("effectiveUntil", "");
    int months = object.number("months", NONE);
    if (months != NONE && months < 1) {
      throw object.fault("has wrong months: " + months);
    }
    return new JointMeasure(
        object.text("id"),
        object.text("title"),
        effect(object),
        object.text("basis"),
        LocalDate.parse(object.text("effectiveFrom")),
        until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)),
        object.text("unit"),
        scenes(object),
        whom(object.object("whom")),
        months == NONE ? OptionalInt.empty() : OptionalInt.of(months),
        object.objects("notes").stream().map(RuleReader::note).toList());
  }

  private static Effect effect(JsonObject object) {
    String kind = object.text("kind");
    String level = object.text("class", "");
    if (kind.equals(INCENTIVE) && level.isEmpty()) {
      return Effect.INCENTIVE;
    }
    if (kind.equals(RESTRICTION) && level.equals("ordinary")) {
      return Effect.ORDINARY_RESTRICTION;
    }
    if (kind.equals(RESTRICTION) && level.equals("serious")) {
      return Effect.SERIOUS_RESTRICTION;
    }
    throw object.fault("has a wrong kind or class: " + kind + " " + level);
  }

  private static Set<Scene> scenes(JsonObject object) {
    Set<Scene> scenes =
        object.texts("scenes").stream()
            .map(word -> Scene.valueOf(word.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet());
    if (scenes.isEmpty()) {
      throw object.fault("lacks scenes");
    }
    return scenes;
  }

  private static Whom whom(JsonObject object) {
    Set<RosterList> lists =
        object.texts("lists").stream().map(word -> list(object, word)).collect(Collectors.toSet());
    Set<String> domains = Set.copyOf(object.texts("domains"));
    domains.stream()
        .filter(domain -> Domain.of(domain).isEmpty())
        .forEach(
            domain -> {
              throw object.fault("has a wrong domain: " + domain);
            });
    Whom whom =
        new Whom(
            lists,
            object.texts("reasonSays"),
            Set.copyOf(object.texts("grades")),
            domains,
            Set.copyOf(object.texts("subjectTypes")));
    object.finish();
    return whom;
  }

  private static RosterList list(JsonObject object, String word) {
    for (RosterList list : RosterList.values()) {
      if (list != RosterList.NONE && list.name().toLowerCase(Locale.ROOT).equals(word)) {
        return list;
      }
    }
    throw object.fault("has a wrong list: " + word);
  }
}
