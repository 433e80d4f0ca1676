package io.creditctl.core.site.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;

/** SHA-256 of files and of whole trees. */
public final class Digests {
  private Digests() {}

  /** A digest to be fed. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  /** The digest of paths and the digests of their files, in the order of the paths. */
  public static String tree(SortedMap<String, String> files) {
    MessageDigest digest = sha256();
    for (Map.Entry<String, String> file : files.entrySet()) {
      digest.update(
          (file.getKey() + "\t" + file.getValue() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
