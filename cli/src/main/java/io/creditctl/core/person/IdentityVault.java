package io.creditctl.core.person;

import java.util.Optional;

/** What can be done with one key; nobody else gets to see it. */
public interface IdentityVault {

  /**
   * Encrypts a text, every time into another one.
   *
   * @param place where the text belongs; sealed there, it opens nowhere else
   */
  String seal(String place, String text);

  /** The text again; empty when it was not sealed with this key at this place, or was changed. */
  Optional<String> open(String place, String sealed);

  /**
   * What is equal for equal texts and tells nothing about them without the key.
   *
   * @param purpose keeps digests for different uses apart
   */
  String digest(String purpose, String text);
}
