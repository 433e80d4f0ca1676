package io.creditctl.core.commitment;

import java.time.LocalDate;

/**
 * What a commitment came to.
 *
 * @param degree 承诺履行状态
 * @param unfulfilled what was not kept, empty when all was
 * @param enforcement how the promisor is held to it, empty when all was kept
 */
public record Judgement(
    Degree degree, LocalDate day, String evidence, String unfulfilled, String enforcement) {

  /** How much of it was kept. */
  public enum Degree {
    ALL("全部履行"),
    PARTLY("部分履行"),
    NOTHING("全部未履行");

    private final String text;

    Degree(String text) {
      this.text = text;
    }

    /** The standard's own words. */
    public String text() {
      return text;
    }
  }

  public static Judgement kept(LocalDate day, String evidence) {
    return new Judgement(Degree.ALL, day, evidence, "", "");
  }

  boolean breach() {
    return degree != Degree.ALL;
  }
}
