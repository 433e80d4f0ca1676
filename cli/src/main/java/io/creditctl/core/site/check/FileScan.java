package io.creditctl.core.site.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.Set;

/**
 * Reads one file of the site once: its digest, what it holds that must not be there, and its text
 * when it is a page. Large files go by in pieces.
 */
final class FileScan {
  private static final int PIECE = 1 << 20;

  /** What is looked for is shorter, so that it lies whole in one piece or the next. */
  private static final int OVERLAP = 256;

  /** Beyond it a page is only scanned; it is reported as too large in any case. */
  private static final int LONGEST_PAGE = 2 * PIECE;

  private final TextScan scan;
  private final Findings findings;
  private final Set<SiteRule> broken = EnumSet.noneOf(SiteRule.class);

  FileScan(TextScan scan, Findings findings) {
    this.scan = scan;
    this.findings = findings;
  }

  /**
   * What came of reading a file.
   *
   * @param text empty for what is no page, or is too long for one
   * @param broken the rules that the text breaks
   */
  record Result(byte[] sha256, long bytes, String text, Set<SiteRule> broken) {}

  Result read(String path, Path file, boolean page) throws IOException {
    MessageDigest digest = Digests.sha256();
    StringBuilder text = new StringBuilder();
    long bytes = Files.size(file);
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      try {
        pieces(path, in, page && bytes <= LONGEST_PAGE, buffer(bytes), text);
      } catch (CharacterCodingException e) {
        findings.add(SiteRule.FILE_UNREADABLE, path, 0);
        in.transferTo(OutputStream.nullOutputStream());
        text.setLength(0);
      }
    }
    return new Result(digest.digest(), bytes, text.toString(), broken);
  }

  /** Room for a whole small file and no more: most of a hundred thousand are small. */
  private static char[] buffer(long bytes) {
    return new char[(int) Math.max(2 * OVERLAP, Math.min(PIECE, bytes + 1))];
  }

  private void pieces(String path, InputStream in, boolean keep, char[] piece, StringBuilder whole)
      throws IOException {
    Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
    int kept = 0;
    int line = 1;
    int read = fill(reader, piece, kept);
    while (read > 0) {
      int length = kept + read;
      String text = new String(piece, 0, length);
      broken.addAll(scan.scan(path, text, line));
      if (keep) {
        whole.append(piece, kept, read);
      }
      int tail = Math.min(OVERLAP, length);
      for (int i = 0; i < length - tail; i++) {
        line += piece[i] == '\n' ? 1 : 0;
      }
      System.arraycopy(piece, length - tail, piece, 0, tail);
      kept = tail;
      read = fill(reader, piece, kept);
    }
  }

  private static int fill(Reader reader, char[] piece, int from) throws IOException {
    int at = from;
    int read = 0;
    while (at < piece.length && read >= 0) {
      read = reader.read(piece, at, piece.length - at);
      at += Math.max(read, 0);
    }
    return at - from;
  }
}
