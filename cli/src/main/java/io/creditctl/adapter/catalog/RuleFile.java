package io.creditctl.adapter.catalog;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.jr.ob.JSON;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.disclosure.DisclosureRule;
import io.creditctl.core.disclosure.DisclosureRules;
import io.creditctl.core.disclosure.RuleReferences;
import io.creditctl.core.disclosure.Threshold;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The disclosure rules that the program brings along, or that a bureau has in a file of its own.
 */
public final class RuleFile {
  private static final String RULES = "/io/creditctl/rules/disclosure.json";
  private static final String VECTORS = "/io/creditctl/rules/vectors.json";
  private static final long LARGEST = 4L << 20;

  private RuleFile() {}

  /** Reads the bundled rules; a fault in them is a fault of the program. */
  public static DisclosureRules bundled(Map<Threshold, BigDecimal> thresholds) {
    try {
      return new DisclosureRules(rules(resource(RULES)), thresholds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a bureau's own rules, which take the place of the bundled ones.
   *
   * @throws CreditException FILE_UNREADABLE, or RULES_MALFORMED with the place
   */
  public static DisclosureRules read(
      Path file, Catalog catalog, Map<Threshold, BigDecimal> thresholds) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new CreditException(ErrorCode.RULES_MALFORMED, file, LARGEST + " B");
      }
      DisclosureRules rules = new DisclosureRules(rules(Files.readAllBytes(file)), thresholds);
      Optional<String> fault = RuleReferences.fault(rules, catalog);
      if (fault.isPresent()) {
        throw new CreditException(ErrorCode.RULES_MALFORMED, file, fault.get());
      }
      return rules;
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw CreditException.causedBy(e, ErrorCode.RULES_MALFORMED, file, e.getMessage());
    } catch (JacksonException e) {
      String reason = e instanceof StreamReadException ? "json-malformed" : "json-no-object";
      throw CreditException.causedBy(e, ErrorCode.RULES_MALFORMED, place(file, e), reason);
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.FILE_UNREADABLE, file, e.getClass().getSimpleName());
    }
  }

  private static String place(Path file, JacksonException e) {
    return Optional.ofNullable(e.getLocation())
        .map(at -> file + ":" + at.getLineNr() + ":" + at.getColumnNr())
        .orElseGet(file::toString);
  }

  /** The bundled vectors that the rules are tested with, one row of named cells each. */
  public static List<Map<String, String>> vectors() {
    try {
      return new JsonObject("vectors", JSON.std.mapFrom(resource(VECTORS)))
          .objects("vectors").stream().map(JsonObject::allTexts).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<DisclosureRule> rules(byte[] json) throws IOException {
    return RuleReader.read(new JsonObject("rules", JSON.std.mapFrom(json)));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = RuleFile.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
