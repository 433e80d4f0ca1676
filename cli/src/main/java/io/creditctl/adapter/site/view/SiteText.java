package io.creditctl.adapter.site.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
