package io.creditctl.core.push;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The SHA-256 of a table: its columns, then its rows in order; after each cell U+001F, after each
 * row U+001E, all in UTF-8.
 */
public final class RowDigest {
  private static final char AFTER_CELL = '\u001f';
  private static final char AFTER_ROW = '\u001e';

  private final MessageDigest sha256;

  public RowDigest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  public void add(List<String> row) {
    StringBuilder text = new StringBuilder();
    row.forEach(cell -> text.append(cell).append(AFTER_CELL));
    sha256.update(text.append(AFTER_ROW).toString().getBytes(StandardCharsets.UTF_8));
  }

  /** In lower-case hexadecimal; afterwards the next digest begins. */
  public String hex() {
    return HexFormat.of().formatHex(sha256.digest());
  }
}
