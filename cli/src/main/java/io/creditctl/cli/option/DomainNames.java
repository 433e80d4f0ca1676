package io.creditctl.cli.option;

import io.creditctl.core.catalog.Domain;
import java.util.ArrayList;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The domains as they are typed: {@code road/repair}. */
final class DomainNames implements ITypeConverter<Domain> {
  @Override
  public Domain convert(String text) {
    return Domain.of(text)
        .orElseThrow(() -> new TypeConversionException(String.join(", ", new Candidates())));
  }

  /** For completions. */
  static final class Candidates extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Candidates() {
      super(Stream.of(Domain.values()).map(Domain::code).toList());
    }
  }
}
