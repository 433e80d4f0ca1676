package io.creditctl.core.push;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The SHA-256 of rows in their order: of each row its fields that are not empty, by name, each as
 * name, U+001F, value, U+001E; after each row U+001D; all in UTF-8.
 */
public final class RowDigest {
  private static final String AFTER_NAME = "\u001f";
  private static final String AFTER_VALUE = "\u001e";
  private static final String AFTER_ROW = "\u001d";

  private final MessageDigest sha256;

  public RowDigest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  public void add(Map<String, String> row) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(row)
        .forEach(
            (name, value) -> {
              if (!value.isEmpty()) {
                text.append(name).append(AFTER_NAME).append(value).append(AFTER_VALUE);
              }
            });
    sha256.update(text.append(AFTER_ROW).toString().getBytes(StandardCharsets.UTF_8));
  }

  /** In lower-case hexadecimal; afterwards the next digest begins. */
  public String hex() {
    return HexFormat.of().formatHex(sha256.digest());
  }
}
