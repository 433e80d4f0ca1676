package io.creditctl.core.commitment;

import java.util.stream.Stream;

/** Who may see a commitment, 公开类型. */
public enum Audience {
  PUBLIC("可向社会公开"),
  LIMITED("特定范围内公开"),
  NOBODY("不可公开");

  private final String text;

  Audience(String text) {
    this.text = text;
  }

  /** The standard's own words. */
  public String text() {
    return text;
  }

  static Audience of(String text) {
    return Stream.of(values())
        .filter(audience -> audience.text.equals(text))
        .findFirst()
        .orElse(NOBODY);
  }
}
