package io.creditctl.cli.option;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of working days: {@code 3wd} or {@code 3}. */
public final class Workdays implements ITypeConverter<Integer> {
  private static final int MOST = 3660;

  @Override
  public Integer convert(String text) {
    String number = text.endsWith("wd") ? text.substring(0, text.length() - 2) : text;
    try {
      int days = Integer.parseInt(number);
      if (days >= 0 && days <= MOST) {
        return days;
      }
    } catch (NumberFormatException e) {
      throw new TypeConversionException("3wd");
    }
    throw new TypeConversionException("0wd..." + MOST + "wd");
  }
}
