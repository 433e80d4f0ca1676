package io.creditctl.cli.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;

/** Every word that the program says to people, in one language, looked up by key. */
public final class Messages {
  private final Language language;
  private final PropertyResourceBundle bundle;

  private Messages(Language language, PropertyResourceBundle bundle) {
    this.language = language;
    this.bundle = bundle;
  }

  /** Reads the messages of a language from {@code messages_<tag>.properties} (UTF-8). */
  public static Messages of(Language language) {
    String name = "messages_".concat(language.tag()).concat(".properties");
    try (InputStream stream = Messages.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new MissingResourceException("no such file", name, "");
      }
      Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
      return new Messages(language, new PropertyResourceBundle(reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The message with {@code {0}}, {@code {1}} … replaced by the arguments.
   *
   * <p>Apostrophes and other braces stand for themselves. An argument is inserted as {@link
   * SafeText} and never expanded again, so a hostile name can neither steer the terminal nor pull
   * in another argument. A placeholder without an argument stays as it is.
   *
   * @throws MissingResourceException if there is no such key
   */
  public String text(String key, Object... arguments) {
    String pattern = (String) bundle.handleGetObject(key);
    if (pattern == null) {
      throw new MissingResourceException("no such message: " + key, Messages.class.getName(), key);
    }
    return expand(pattern, arguments);
  }

  public Language language() {
    return language;
  }

  /** The message as written, placeholders and all; empty if there is no such key. */
  public Optional<String> find(String key) {
    return Optional.ofNullable((String) bundle.handleGetObject(key));
  }

  /** All keys, in no particular order. */
  public Set<String> keys() {
    return Collections.unmodifiableSet(bundle.keySet());
  }

  /** The same messages for the help pages of the command-line parser. */
  public ResourceBundle bundle() {
    return bundle;
  }

  private static String expand(String pattern, Object... arguments) {
    if (arguments.length == 0) {
      return pattern;
    }
    StringBuilder text = new StringBuilder(pattern.length() + 32);
    int index = 0;
    while (index < pattern.length()) {
      int end = pattern.charAt(index) == '{' ? pattern.indexOf('}', index) : -1;
      int argument = end < 0 ? -1 : argumentNumber(pattern, index + 1, end);
      if (argument >= 0 && argument < arguments.length) {
        text.append(SafeText.visible(String.valueOf(arguments[argument])));
        index = end + 1;
      } else {
        text.append(pattern.charAt(index));
        index++;
      }
    }
    return text.toString();
  }

  /** The number between the braces, or -1 if it is not one or two digits. */
  private static int argumentNumber(String pattern, int start, int end) {
    if (end == start || end - start > 2) {
      return -1;
    }
    int number = 0;
    for (int index = start; index < end; index++) {
      char digit = pattern.charAt(index);
      if (digit < '0' || digit > '9') {
        return -1;
      }
      number = 10 * number + digit - '0';
    }
    return number;
  }
}
