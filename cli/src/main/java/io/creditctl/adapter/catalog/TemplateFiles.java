package io.creditctl.adapter.catalog;

import io.creditctl.core.config.Setting;
import io.creditctl.core.config.SettingKey;
import io.creditctl.core.config.Settings;
import io.creditctl.core.document.DocumentTemplate;
import io.creditctl.core.document.DocumentTemplates;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The templates of documents that the program brings along; a file of the same name in a bureau's
 * own folder takes the place of one.
 */
public final class TemplateFiles implements DocumentTemplates {
  private static final String FOLDER = "/io/creditctl/document/";
  private static final long LARGEST = 1L << 20;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Settings settings;

  public TemplateFiles(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Optional<DocumentTemplate> find(String name) {
    if (!name.matches("[a-z0-9-]+")) {
      return Optional.empty(); // a fact must not lead out of the folder
    }
    Optional<Path> own =
        settings
            .find(SettingKey.DOCUMENT_FOLDER)
            .map(Setting::value)
            .map(folder -> Path.of(folder).resolve(name + ".txt"))
            .filter(Files::exists);
    return own.isPresent() ? Optional.of(own(own.get())) : bundled(name);
  }

  private static DocumentTemplate own(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new CreditException(ErrorCode.FILE_TOO_LARGE, file);
      }
      List<String> lines =
          Files.readString(file).replaceFirst("^" + BYTE_ORDER_MARK, "").lines().toList();
      return DocumentTemplate.parse(file.toString(), lines);
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.FILE_UNREADABLE, file, e.getClass().getSimpleName());
    }
  }

  private static Optional<DocumentTemplate> bundled(String name) {
    try (InputStream in = TemplateFiles.class.getResourceAsStream(FOLDER + name + ".txt")) {
      if (in == null) {
        return Optional.empty();
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(DocumentTemplate.parse(name, text.lines().toList()));
    } catch (IOException e) {
      throw CreditException.causedBy(e, ErrorCode.DOCUMENT_TEMPLATE_MISSING, name);
    }
  }
}
