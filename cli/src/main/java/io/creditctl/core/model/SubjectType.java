package io.creditctl.core.model;

import java.util.Optional;

/** What a credit subject is, by the three categories of the national data standard. */
public enum SubjectType {
  LEGAL_PERSON("法人及非法人组织"),
  SOLE_TRADER("个体工商户"),
  NATURAL_PERSON("自然人");

  private final String text;

  SubjectType(String text) {
    this.text = text;
  }

  /** The standard's own words, as they stand in files and on platforms. */
  public String text() {
    return text;
  }

  /** The type written exactly so in a record. */
  public static Optional<SubjectType> of(String text) {
    for (SubjectType type : values()) {
      if (type.text.equals(text)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
