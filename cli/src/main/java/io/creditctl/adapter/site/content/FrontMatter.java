package io.creditctl.adapter.site.content;

import io.creditctl.adapter.file.bytes.FileDigest;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.DateText;
import io.creditctl.core.site.ContentSection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines about a page between the two {@code ---} at its top, each of which has its rule. */
final class FrontMatter {
  private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final int HASH_DIGITS = 8;

  private final MarkdownText file;
  private final Map<String, List<String>> values;

  FrontMatter(MarkdownText file, Map<String, List<String>> values) {
    this.file = file;
    this.values = values;
  }

  String text(String key) {
    return String.join(" ", values.getOrDefault(key, List.of())).strip();
  }

  String title() {
    String title = text("title");
    if (title.isEmpty()) {
      throw new CreditException(ErrorCode.CONTENT_TITLE_MISSING, file.name(), line("title"));
    }
    return title;
  }

  Optional<LocalDate> date() {
    String text = text("date");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> day = DateText.parse(text);
    if (day.isEmpty()) {
      throw new CreditException(ErrorCode.CONTENT_DATE, file.name(), line("date"), text);
    }
    return day;
  }

  /** The section that is named, or else that of the folder or file. */
  ContentSection section() {
    String named = text("section");
    if (!named.isEmpty()) {
      return ContentSection.of(named).orElseThrow(() -> unknownSection(named));
    }
    Path path = Path.of(file.name());
    String folder = path.getNameCount() > 1 ? path.getName(0).toString() : baseName();
    return ContentSection.of(folder).orElseThrow(() -> unknownSection(folder));
  }

  private CreditException unknownSection(String named) {
    String known =
        Stream.of(ContentSection.values())
            .map(section -> section.code() + " " + section.title())
            .collect(Collectors.joining(", "));
    return new CreditException(
        ErrorCode.CONTENT_SECTION_UNKNOWN, file.name(), line("section"), named, known);
  }

  /**
   * The page's name in its address: as written, or the file's name when that will do, or else made
   * of the file's name, so that it stays the same from build to build.
   */
  String slug(ContentSection section) {
    if (section.isOnePage()) {
      return section.code();
    }
    String written = text("slug");
    if (!written.isEmpty()) {
      if (!written.matches(SLUG) || written.equals("index")) {
        throw new CreditException(ErrorCode.CONTENT_SLUG, file.name(), line("slug"), written);
      }
      return written;
    }
    String name = baseName().toLowerCase(Locale.ROOT);
    boolean good = name.matches(SLUG) && !name.equals("index");
    return good ? name : "p-" + digest(name);
  }

  private static String digest(String name) {
    byte[] hash = FileDigest.sha256().digest(name.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash).substring(0, HASH_DIGITS);
  }

  private String baseName() {
    String name = Path.of(file.name()).getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  /** The line of a key, the first when it is missing. */
  private int line(String key) {
    List<String> lines = file.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(key + ":")) {
        return i + 1;
      }
    }
    return 1;
  }
}
