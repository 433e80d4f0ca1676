package io.creditctl.core.quality;

import java.util.List;

/**
 * Whether an assertion holds.
 *
 * @param count how many break it
 * @param examples some of them: record identifiers, or what else the assertion is about
 */
public record AssertionResult(
    Assertion assertion, Verdict verdict, long count, List<String> examples) {

  /** The outcomes. */
  public enum Verdict {
    HOLDS,
    FAILS,
    /** There is nothing to compare with. */
    NOT_APPLICABLE
  }

  /** The result of an assertion that so many break. */
  public static AssertionResult of(Assertion assertion, long count, List<String> examples) {
    return new AssertionResult(
        assertion, count == 0 ? Verdict.HOLDS : Verdict.FAILS, count, examples);
  }

  public static AssertionResult notApplicable(Assertion assertion) {
    return new AssertionResult(assertion, Verdict.NOT_APPLICABLE, 0, List.of());
  }
}
