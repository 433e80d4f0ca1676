package io.creditctl.core.model;

/** The number of an official document, 文书号, in the form in which two spellings are equal. */
public final class DocumentNumber {
  private DocumentNumber() {}

  /** The matching form: {@code 威交罚〔2026〕1号} equals {@code 威交罚 [2026] 1号}. */
  public static String normalise(String number) {
    return MatchingForm.of(number);
  }
}
