package io.creditctl.adapter.site.content;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.site.ContentPage;
import io.creditctl.core.site.ContentSection;
import io.creditctl.core.site.ContentSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Written pages as Markdown files, with the program's own guides where a folder has none. */
public final class MarkdownContent implements ContentSource {
  private static final String DEFAULTS = "/io/creditctl/site/content/";
  private static final String SUFFIX = ".md";
  private static final int DEPTH = 4;

  private static final Comparator<ContentPage> ORDER =
      Comparator.comparing((ContentPage page) -> section(page).ordinal())
          .thenComparing(page -> page.date().map(day -> -day.toEpochDay()).orElse(0L))
          .thenComparing(ContentPage::slug);

  private final MarkdownPage markdown = new MarkdownPage();

  @Override
  public List<ContentPage> pages(Optional<Path> folder) {
    List<ContentPage> pages = new ArrayList<>();
    Map<String, String> takenBy = new HashMap<>();
    for (Path file : folder.map(MarkdownContent::files).orElse(List.of())) {
      String name = folder.orElseThrow().relativize(file).toString();
      ContentPage page = markdown.read(MarkdownText.read(name, file));
      String other = takenBy.putIfAbsent(page.section() + "/" + page.slug(), name);
      if (other != null) {
        throw new CreditException(ErrorCode.CONTENT_SLUG_TAKEN, name, other, page.slug());
      }
      pages.add(page);
    }
    for (ContentSection section : ownGuides()) {
      if (pages.stream().noneMatch(page -> page.section().equals(section.code()))) {
        String name = section.code() + SUFFIX;
        pages.add(markdown.read(MarkdownText.of(name, resource(name))));
      }
    }
    pages.sort(ORDER);
    return List.copyOf(pages);
  }

  private static ContentSection section(ContentPage page) {
    return ContentSection.of(page.section()).orElseThrow();
  }

  private static List<ContentSection> ownGuides() {
    return Stream.of(ContentSection.values()).filter(ContentSection::isOnePage).toList();
  }

  /** Markdown files of a folder, by name; a link must not lead out of it. */
  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new CreditException(ErrorCode.FILE_UNREADABLE, folder, "NoSuchFileException");
    }
    try (Stream<Path> all = Files.walk(folder, DEPTH)) {
      return all.filter(file -> !folder.relativize(file).toString().startsWith("."))
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(SUFFIX))
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.FILE_UNREADABLE, folder, e.getClass().getSimpleName());
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in = MarkdownContent.class.getResourceAsStream(DEFAULTS + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Path> writeDefaults(Path folder, boolean rehearsal) {
    List<Path> written = new ArrayList<>();
    try {
      for (ContentSection section : ContentSection.values()) {
        Path file = folder.resolve(section.code() + SUFFIX);
        if (section.isOnePage() && !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
          if (!rehearsal) {
            Files.createDirectories(folder);
            Files.write(file, resource(section.code() + SUFFIX));
          }
          written.add(file);
        } else if (!section.isOnePage() && !rehearsal) {
          Files.createDirectories(folder.resolve(section.code()));
        }
      }
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.FILE_UNWRITABLE, folder, e.getClass().getSimpleName());
    }
    return written;
  }
}
