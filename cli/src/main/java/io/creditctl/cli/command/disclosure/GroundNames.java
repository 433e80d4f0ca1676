package io.creditctl.cli.command.disclosure;

import io.creditctl.core.disclosure.WithdrawalGround;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The grounds of a withdrawal as they are typed: {@code repaired}. */
final class GroundNames implements ITypeConverter<WithdrawalGround> {
  @Override
  public WithdrawalGround convert(String text) {
    for (WithdrawalGround ground : WithdrawalGround.values()) {
      if (RuleForm.name(ground).equals(text.toLowerCase(Locale.ROOT))) {
        return ground;
      }
    }
    throw new TypeConversionException(String.join(", ", new Candidates()));
  }

  /** For completions. */
  static final class Candidates extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Candidates() {
      super(Stream.of(WithdrawalGround.values()).map(RuleForm::name).toList());
    }
  }
}
