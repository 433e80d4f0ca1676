package io.creditctl.core.model;

/** The name of a unit in the form in which two spellings of it are equal. */
public final class UnitName {
  private UnitName() {}

  /** The matching form: half width, one kind of brackets, no blanks. Only for comparing. */
  public static String normalise(String name) {
    return MatchingForm.of(name);
  }

  /** Whether two spellings name one unit. */
  public static boolean same(String one, String other) {
    return one.equals(other) || normalise(one).equals(normalise(other));
  }
}
