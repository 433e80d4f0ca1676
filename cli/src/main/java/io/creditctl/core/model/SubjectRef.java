package io.creditctl.core.model;

/**
 * Who a record is about.
 *
 * @param key what the store joins on: the credit code; where there is none, {@code P:} and the
 *     keyed digest of the identity number; where neither is known, {@code N:} and the normalised
 *     name
 * @param code the unified social credit code, empty for natural persons
 * @param name the name as written in the source
 * @param normalisedName the name for matching
 * @param type the subject's type as the standard words it, empty when the source does not say
 */
public record SubjectRef(String key, String code, String name, String normalisedName, String type) {
  private static final String BY_NAME = "N:";
  private static final String BY_NUMBER = "P:";

  /**
   * The subject that a row names.
   *
   * @param personKey as {@link #keyOfNumber} gives it, or empty
   */
  public static SubjectRef of(
      String code, String personKey, String name, String normalisedName, String type) {
    String person = personKey.isEmpty() ? BY_NAME + normalisedName : personKey;
    return new SubjectRef(code.isEmpty() ? person : code, code, name, normalisedName, type);
  }

  /** The key of the person whose identity number has this digest. */
  public static String keyOfNumber(String digest) {
    return BY_NUMBER + digest;
  }

  /** Whether it is a person who is known by the identity number. */
  public boolean knownByNumber() {
    return key.startsWith(BY_NUMBER);
  }

  /** The subject behind a key. */
  public static SubjectRef ofKey(String key, String name, String normalisedName, String type) {
    String code = key.startsWith(BY_NAME) || key.startsWith(BY_NUMBER) ? "" : key;
    return new SubjectRef(key, code, name, normalisedName, type);
  }
}
