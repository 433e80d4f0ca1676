package io.creditctl.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** What the Nu HTML checker has against a page; it runs in this process and asks no server. */
public final class HtmlValidity {
  private HtmlValidity() {}

  /**
   * Fails with what is wrong and where, unless the page is free of errors and warnings.
   *
   * @param name names the page in the failure
   */
  public static void assertValid(String name, String html) {
    assertThat(problems(html)).as(name).isEmpty();
  }

  /** The same for a file. */
  public static void assertValid(Path page) {
    try {
      assertValid(page.toString(), Files.readString(page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Errors and warnings, each as {@code error 12:3 message: extract}; empty for a sound page. */
  public static List<String> problems(String html) {
    EmbeddedValidator checker = new EmbeddedValidator();
    checker.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
    checker.setForceHTML(true);
    // Guessing the language of a table of codes and numbers says nothing about the page.
    checker.setNoLangDetect(true);
    try {
      byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
      return listed(checker.validate(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException e) {
      throw new IllegalStateException("the HTML checker does not start", e);
    }
  }

  private static List<String> listed(String json) throws IOException {
    List<String> problems = new ArrayList<>();
    if (JSON.std.mapFrom(json).get("messages") instanceof List<?> messages) {
      for (Object message : messages) {
        problems.add(line((Map<?, ?>) message));
      }
    }
    return problems;
  }

  private static String line(Map<?, ?> message) {
    Object kind = message.get("subType") == null ? message.get("type") : message.get("subType");
    return String.format(
        "%s %s:%s %s: %s",
        kind,
        message.get("lastLine"),
        message.get("firstColumn"),
        message.get("message"),
        message.get("extract"));
  }
}
