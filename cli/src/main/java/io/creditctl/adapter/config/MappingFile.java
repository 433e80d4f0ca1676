package io.creditctl.adapter.config;

import com.fasterxml.jackson.jr.ob.JSON;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.FieldMapping;
import io.creditctl.core.push.FieldMapping.Column;
import io.creditctl.core.push.FieldMapping.Form;
import io.creditctl.core.push.FieldMapping.KindMapping;
import io.creditctl.core.push.Protocol;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads what a platform calls kinds and fields: {@code {"kind": {"name": …, "columns": [{"name": …,
 * "source": …, "constant": …, "withdrawn": …, "values": {…}, "form": "slashed-day"}]}}}.
 */
final class MappingFile {
  private static final String FOLDER = "/io/creditctl/push/";
  private static final Set<String> COLUMN_KEYS =
      Set.of("name", "source", "constant", "withdrawn", "values", "form", "note");

  private final String place;

  private MappingFile(String place) {
    this.place = place;
  }

  /**
   * The mapping of a file that the user wrote.
   *
   * @throws CreditException FILE_UNREADABLE, or TARGET_MAPPING_INVALID with file and reason
   */
  static FieldMapping read(Path file) {
    try {
      return new MappingFile(file.toString()).parse(Files.readAllBytes(file));
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.FILE_UNREADABLE, file, e.getClass().getSimpleName());
    }
  }

  /** The mapping that comes with the program, if the protocol has names of its own. */
  static Optional<FieldMapping> bundled(Protocol protocol) {
    String name = FOLDER + protocol.word() + ".json";
    try (InputStream in = MappingFile.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new MappingFile(name).parse(in.readAllBytes()));
    } catch (IOException e) {
      throw CreditException.causedBy(e, ErrorCode.FILE_UNREADABLE, name, "");
    }
  }

  private FieldMapping parse(byte[] json) {
    Map<String, Object> kinds;
    try {
      kinds = JSON.std.mapFrom(json);
    } catch (IOException e) {
      throw wrong("not one JSON object");
    }
    Map<String, KindMapping> mappings = new LinkedHashMap<>();
    kinds.forEach((kind, value) -> mappings.put(kind, kind(kind, object(kind, value))));
    return new FieldMapping(mappings);
  }

  private KindMapping kind(String kind, Map<?, ?> object) {
    if (!(object.get("columns") instanceof List<?> list) || list.isEmpty()) {
      throw wrong(kind + ".columns");
    }
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String where = kind + ".columns[" + i + "]";
      columns.add(column(where, object(where, list.get(i))));
    }
    return new KindMapping(text(kind, object, "name"), columns);
  }

  private Column column(String where, Map<?, ?> object) {
    for (Object key : object.keySet()) {
      if (!COLUMN_KEYS.contains(key.toString())) {
        throw wrong(where + "." + key);
      }
    }
    Map<String, String> values = new LinkedHashMap<>();
    if (object.get("values") != null) {
      object(where + ".values", object.get("values"))
          .forEach((ours, theirs) -> values.put(ours.toString(), String.valueOf(theirs)));
    }
    String name = text(where, object, "name");
    if (name.isEmpty()) {
      throw wrong(where + ".name");
    }
    String source = text(where, object, "source");
    if (source.startsWith("@") && FieldMapping.Aside.of(source).isEmpty()) {
      throw wrong(where + ".source");
    }
    if (FieldMapping.Aside.of(source).filter(FieldMapping.Aside.STATE::equals).isPresent()) {
      checkStages(where, values.keySet());
    }
    return new Column(
        name,
        source,
        text(where, object, "constant"),
        text(where, object, "withdrawn"),
        values,
        form(where, text(where, object, "form")));
  }

  /** A state that never says accepted would leave every record waiting. */
  private void checkStages(String where, Set<String> words) {
    Set<String> known =
        Arrays.stream(FieldMapping.Stage.values())
            .map(FieldMapping.Stage::word)
            .collect(Collectors.toSet());
    if (!known.containsAll(words) || !words.contains(FieldMapping.Stage.ACCEPTED.word())) {
      throw wrong(where + ".values");
    }
  }

  private Form form(String where, String word) {
    return switch (word) {
      case "" -> Form.AS_IS;
      case "slashed-day" -> Form.SLASHED_DAY;
      case "first-of-list" -> Form.FIRST_OF_LIST;
      case "rest-of-list" -> Form.REST_OF_LIST;
      default -> throw wrong(where + ".form");
    };
  }

  private Map<?, ?> object(String where, Object value) {
    if (value instanceof Map<?, ?> object) {
      return object;
    }
    throw wrong(where);
  }

  private String text(String where, Map<?, ?> object, String key) {
    Object value = object.get(key);
    if (value == null) {
      return "";
    }
    if (value instanceof String text) {
      return text;
    }
    throw wrong(where + "." + key);
  }

  private CreditException wrong(String reason) {
    return new CreditException(ErrorCode.TARGET_MAPPING_INVALID, place, reason);
  }
}
