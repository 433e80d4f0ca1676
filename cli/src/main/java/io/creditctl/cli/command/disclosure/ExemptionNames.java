package io.creditctl.cli.command.disclosure;

import io.creditctl.core.disclosure.Exemption;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The grounds of exemption as they are typed: {@code natural-person}. */
final class ExemptionNames implements ITypeConverter<Exemption> {
  @Override
  public Exemption convert(String text) {
    for (Exemption exemption : Exemption.values()) {
      if (name(exemption).equals(text.toLowerCase(Locale.ROOT))) {
        return exemption;
      }
    }
    throw new TypeConversionException(String.join(", ", new Candidates()));
  }

  private static String name(Exemption exemption) {
    return exemption.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** For completions. */
  static final class Candidates extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Candidates() {
      super(Stream.of(Exemption.values()).map(ExemptionNames::name).toList());
    }
  }
}
