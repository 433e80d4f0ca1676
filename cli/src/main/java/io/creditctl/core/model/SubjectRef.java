package io.creditctl.core.model;

/**
 * Who a record is about.
 *
 * @param key what the store joins on: the credit code, or {@code N:} and the normalised name where
 *     there is none
 * @param code the unified social credit code, empty for natural persons
 * @param name the name as written in the source
 * @param normalisedName the name for matching
 * @param type the subject's type as the standard words it, empty when the source does not say
 */
public record SubjectRef(String key, String code, String name, String normalisedName, String type) {
  private static final String BY_NAME = "N:";

  public static SubjectRef of(String code, String name, String normalisedName, String type) {
    String key = code.isEmpty() ? BY_NAME + normalisedName : code;
    return new SubjectRef(key, code, name, normalisedName, type);
  }

  /** The subject behind a key. */
  public static SubjectRef ofKey(String key, String name, String normalisedName, String type) {
    String code = key.startsWith(BY_NAME) ? "" : key;
    return new SubjectRef(key, code, name, normalisedName, type);
  }
}
