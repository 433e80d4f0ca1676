package io.creditctl.core.model;

/** The name of a credit subject in the form in which two spellings of it are equal. */
public final class SubjectName {
  private SubjectName() {}

  /**
   * The matching form: half width, one kind of brackets and dots, no blanks, upper-case Latin.
   *
   * <p>Only for comparing: different firms may share it, so keep and show the original.
   */
  public static String normalise(String name) {
    return MatchingForm.of(name);
  }
}
