package io.creditctl.adapter.catalog;

import com.fasterxml.jackson.jr.ob.JSON;
import io.creditctl.core.casework.CaseType;
import io.creditctl.core.casework.CaseType.State;
import io.creditctl.core.casework.CaseType.StepRule;
import io.creditctl.core.casework.CaseType.Wording;
import io.creditctl.core.casework.CaseTypes;
import io.creditctl.core.casework.Limit;
import io.creditctl.core.config.Setting;
import io.creditctl.core.config.SettingKey;
import io.creditctl.core.config.Settings;
import io.creditctl.core.disclosure.RuleNote.Standing;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The types of case work that the program brings along; a file of the same name in a bureau's own
 * folder takes the place of one.
 */
public final class CaseTypeFiles implements CaseTypes {
  private static final String FOLDER = "/io/creditctl/casework/";
  private static final long LARGEST = 1L << 20;

  private final Settings settings;
  private final Map<String, CaseType> read = new HashMap<>();

  public CaseTypeFiles(Settings settings) {
    this.settings = settings;
  }

  @Override
  public CaseType type(String code) {
    return read.computeIfAbsent(code, this::read);
  }

  private CaseType read(String code) {
    String name = code + ".json";
    Optional<Path> own =
        settings
            .find(SettingKey.CASEWORK_FOLDER)
            .map(Setting::value)
            .map(folder -> Path.of(folder).resolve(name))
            .filter(Files::exists);
    Object place = own.map(Object.class::cast).orElse(name);
    try {
      CaseType type = type(new JsonObject(code, JSON.std.mapFrom(bytes(own, name))));
      if (!type.code().equals(code)) {
        throw new IllegalStateException("is of type " + type.code());
      }
      check(type);
      return type;
    } catch (IOException | IllegalStateException | IllegalArgumentException e) {
      throw CreditException.causedBy(e, ErrorCode.CASE_TYPE_MALFORMED, place, e.getMessage());
    }
  }

  private static byte[] bytes(Optional<Path> own, String name) throws IOException {
    if (own.isPresent()) {
      if (Files.size(own.get()) > LARGEST) {
        throw new IOException(LARGEST + " B");
      }
      return Files.readAllBytes(own.get());
    }
    try (InputStream in = CaseTypeFiles.class.getResourceAsStream(FOLDER + name)) {
      return in.readAllBytes();
    }
  }

  private CaseType type(JsonObject file) {
    CaseType type =
        new CaseType(
            file.text("type"),
            file.text("prefix"),
            file.number("version", 1),
            wording(file),
            file.text("basis"),
            day(file),
            file.text("start"),
            file.objects("states").stream().map(CaseTypeFiles::state).toList(),
            file.objects("steps").stream().map(CaseTypeFiles::step).toList(),
            file.objects("limits").stream().map(this::limit).toList());
    file.finish();
    return type;
  }

  private static LocalDate day(JsonObject file) {
    try {
      return LocalDate.parse(file.text("effectiveFrom"));
    } catch (DateTimeException e) {
      throw file.fault("has a wrong effectiveFrom");
    }
  }

  private static Wording wording(JsonObject object) {
    return new Wording(object.text("title"), object.text("titleEn"));
  }

  private static State state(JsonObject state) {
    State read = new State(state.text("name"), wording(state), state.flag("ends"));
    state.finish();
    return read;
  }

  private static StepRule step(JsonObject step) {
    String document = step.text("document", "");
    StepRule read =
        new StepRule(
            step.text("name"),
            wording(step),
            step.texts("from"),
            step.text("to"),
            step.texts("needs"),
            step.texts("notBy"),
            document.isEmpty() ? Optional.empty() : Optional.of(document),
            step.flag("receipt"));
    step.finish();
    return read;
  }

  private Limit limit(JsonObject limit) {
    String setting = limit.text("setting", "");
    int own = limit.number("workingDays", 0);
    OptionalInt days =
        setting.isEmpty() ? (own == 0 ? OptionalInt.empty() : OptionalInt.of(own)) : set(setting);
    Limit read =
        new Limit(
            limit.text("id"),
            wording(limit),
            limit.texts("states"),
            limit.text("since"),
            days,
            setting,
            limit.text("basis"),
            limit.constant("standing", Standing.class, ""));
    limit.finish();
    return read;
  }

  private OptionalInt set(String setting) {
    return settings
        .find(setting)
        .map(value -> OptionalInt.of(Integer.parseInt(value.value())))
        .orElse(OptionalInt.empty());
  }

  /** A state that nothing leads to or that does not exist is a typing error. */
  private static void check(CaseType type) {
    Set<String> states = new HashSet<>();
    type.states().forEach(state -> states.add(state.name()));
    Set<String> steps = new HashSet<>(Set.of(CaseType.OPEN));
    type.steps().forEach(step -> steps.add(step.name()));
    Set<String> reached = new HashSet<>(Set.of(type.start()));
    for (StepRule step : type.steps()) {
      reached.add(step.to());
      known(states, step.from(), step.name());
      known(states, List.of(step.to()), step.name());
      known(steps, step.notBy(), step.name());
    }
    for (Limit limit : type.limits()) {
      known(states, limit.states(), limit.id());
      known(steps, List.of(limit.since()), limit.id());
    }
    known(states, List.copyOf(reached), type.code());
    known(reached, List.copyOf(states), type.code());
  }

  private static void known(Set<String> known, List<String> named, String where) {
    for (String name : named) {
      if (!known.contains(name)) {
        throw new IllegalStateException(where + " names an unknown or unreachable " + name);
      }
    }
  }
}
