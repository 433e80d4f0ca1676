package io.creditctl.adapter.catalog;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.jr.ob.JSON;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.inspection.Quota;
import io.creditctl.core.inspection.RatioPlan;
import io.creditctl.core.inspection.RatioPlans;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The ratios of inspection that the program brings along, or that a bureau has in a file. */
public final class RatioFile {
  private static final String BUNDLED = "/io/creditctl/inspection/ratios.json";
  private static final long LARGEST = 1L << 20;
  private static final int NONE = -1;

  private RatioFile() {}

  /** Reads the bundled plans; a fault in them is a fault of the program. */
  public static RatioPlans bundled() {
    try (InputStream in = RatioFile.class.getResourceAsStream(BUNDLED)) {
      return plans(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads plans that take the place of the bundled ones.
   *
   * @throws CreditException FILE_UNREADABLE, or RATIOS_MALFORMED with the place
   */
  public static RatioPlans read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new CreditException(ErrorCode.RATIOS_MALFORMED, file, LARGEST + " B");
      }
      return plans(Files.readAllBytes(file));
    } catch (IllegalStateException | IllegalArgumentException | DateTimeException e) {
      throw CreditException.causedBy(e, ErrorCode.RATIOS_MALFORMED, file, e.getMessage());
    } catch (JacksonException e) {
      String place =
          Optional.ofNullable(e.getLocation())
              .map(at -> file + ":" + at.getLineNr() + ":" + at.getColumnNr())
              .orElseGet(file::toString);
      throw CreditException.causedBy(e, ErrorCode.RATIOS_MALFORMED, place, "json-malformed");
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.FILE_UNREADABLE, file, e.getClass().getSimpleName());
    }
  }

  private static RatioPlans plans(byte[] json) throws IOException {
    JsonObject file = new JsonObject("ratios", JSON.std.mapFrom(json));
    List<RatioPlan> plans = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonObject entry : file.objects("plans")) {
      RatioPlan plan = plan(entry.at("plans." + entry.text("name")));
      if (!names.add(plan.name())) {
        throw file.fault("has a plan twice: " + plan.name());
      }
      plans.add(plan);
    }
    file.finish();
    if (plans.isEmpty()) {
      throw file.fault("lacks plans");
    }
    return new RatioPlans(plans);
  }

  private static RatioPlan plan(JsonObject object) {
    String until = object.text("effectiveUntil", "");
    RatioPlan plan =
        new RatioPlan(
            object.text("name"),
            object.text("title"),
            object.text("domain", ""),
            object.text("basis"),
            LocalDate.parse(object.text("effectiveFrom")),
            until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)),
            object.number("inspectors", RatioPlan.FEWEST_INSPECTORS),
            rows(object),
            object.objects("notes").stream().map(RuleReader::note).toList());
    object.finish();
    return plan;
  }

  private static List<RatioPlan.Row> rows(JsonObject plan) {
    List<RatioPlan.Row> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (JsonObject object : plan.objects("rows")) {
      Quota quota = quota(object);
      for (String grade : object.texts("grades")) {
        if (!seen.add(grade)
            || grade.isBlank()
            || grade.chars().anyMatch(Character::isISOControl)) {
          throw plan.fault("has a wrong grade, or twice: " + grade);
        }
        rows.add(new RatioPlan.Row(grade, quota));
      }
      object.finish();
    }
    if (rows.isEmpty()) {
      throw plan.fault("lacks rows");
    }
    return rows;
  }

  private static Quota quota(JsonObject row) {
    String percent = row.text("percent");
    if (!percent.matches("\\d{1,3}(\\.\\d{1,2})?")) {
      throw row.fault("has a wrong percent: " + percent);
    }
    return new Quota(
        new BigDecimal(percent).movePointRight(2).intValueExact(),
        row.number("atLeast", 0),
        number(row, "atMost"),
        number(row, "perYear"));
  }

  private static OptionalInt number(JsonObject row, String name) {
    int number = row.number(name, NONE);
    return number == NONE ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
