package io.creditctl.adapter.site.view;

import io.creditctl.core.site.SiteSection;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The words of the site; it speaks Chinese whatever the clerk's language. */
public final class SiteText {
  /** Where they lie on the class path. */
  public static final String RESOURCE = "/io/creditctl/site/text_zh.properties";

  private final Properties words = new Properties();

  public SiteText() {
    try (InputStream in = SiteText.class.getResourceAsStream(RESOURCE)) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One text.
   *
   * @param arguments take the places of {0}, {1} …
   */
  public String of(String key, Object... arguments) {
    String text =
        find(key).orElseThrow(() -> new IllegalStateException("no text of the site for " + key));
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", arguments[i].toString());
    }
    return text;
  }

  /** What to call one record of each kind, by the kind's code. */
  public Map<String, String> kinds() {
    Map<String, String> kinds = new HashMap<>();
    SiteSection.kinds().forEach(kind -> kinds.put(kind, of("kind." + kind)));
    return kinds;
  }

  /** A month for people, such as 2026年9月; empty for none. */
  public String month(String month) {
    if (month.isEmpty()) {
      return "";
    }
    YearMonth of = YearMonth.parse(month);
    return of("month", Integer.toString(of.getYear()), of.getMonthValue());
  }

  /** A text that need not be there. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(words.getProperty(key));
  }

  /** The paragraphs {@code key.1}, {@code key.2} and so on. */
  public List<String> paragraphs(String key) {
    List<String> paragraphs = new ArrayList<>();
    Optional<String> next = find(key + ".1");
    while (next.isPresent()) {
      paragraphs.add(next.get());
      next = find(key + "." + (paragraphs.size() + 1));
    }
    return paragraphs;
  }
}
