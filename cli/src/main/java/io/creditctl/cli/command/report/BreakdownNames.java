package io.creditctl.cli.command.report;

import io.creditctl.core.quality.Breakdown;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a report is broken down by, as it is typed: {@code unit-month}. */
final class BreakdownNames implements ITypeConverter<Breakdown> {
  @Override
  public Breakdown convert(String text) {
    for (Breakdown breakdown : Breakdown.values()) {
      if (name(breakdown).equals(text.toLowerCase(Locale.ROOT))) {
        return breakdown;
      }
    }
    throw new TypeConversionException(String.join(", ", new Candidates()));
  }

  private static String name(Breakdown breakdown) {
    return breakdown.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** For completions. */
  static final class Candidates extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Candidates() {
      super(Stream.of(Breakdown.values()).map(BreakdownNames::name).toList());
    }
  }
}
