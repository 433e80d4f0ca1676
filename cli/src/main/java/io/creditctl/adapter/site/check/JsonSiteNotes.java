package io.creditctl.adapter.site.check;

import com.fasterxml.jackson.jr.ob.JSON;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.site.check.SiteNotes;
import io.creditctl.core.site.check.SiteTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The notes as JSON: {@code VERSION.json}, which is published, and {@code .site/checked.json}. */
public final class JsonSiteNotes implements SiteNotes {
  private static final String VERSION = "VERSION.json";
  private static final String CHECKED = "checked.json";

  @Override
  public Optional<Build> build(Path folder) {
    return object(folder.resolve(VERSION))
        .flatMap(
            values -> {
              try {
                return Optional.of(
                    new Build(LocalDate.parse(text(values, "asOf")), text(values, "sha256")));
              } catch (DateTimeException e) {
                return Optional.empty();
              }
            });
  }

  @Override
  public Optional<Check> checked(Path folder) {
    return object(checkedFile(folder))
        .flatMap(
            values -> {
              try {
                return Optional.of(
                    new Check(
                        text(values, "seal"),
                        LocalDate.parse(text(values, "asOf")),
                        Instant.parse(text(values, "checkedAt")),
                        number(values, "files"),
                        number(values, "warnings")));
              } catch (DateTimeException e) {
                return Optional.empty();
              }
            });
  }

  @Override
  public void write(Path folder, Check check) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("seal", check.seal());
    values.put("asOf", check.asOf().toString());
    values.put("checkedAt", check.at().toString());
    values.put("files", check.files());
    values.put("warnings", check.warnings());
    Path file = checkedFile(folder);
    try {
      Path draft = Files.createTempFile(file.getParent(), "checked", ".part");
      try {
        Files.writeString(draft, JSON.std.asString(values) + "\n");
        Files.move(
            draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  @Override
  public void forget(Path folder) {
    try {
      Files.deleteIfExists(checkedFile(folder));
    } catch (IOException e) {
      throw unwritable(checkedFile(folder), e);
    }
  }

  private static Path checkedFile(Path folder) {
    return folder.resolve(SiteTree.NOTES).resolve(CHECKED);
  }

  private static CreditException unwritable(Path file, IOException e) {
    return CreditException.causedBy(
        e, ErrorCode.FILE_UNWRITABLE, file, e.getClass().getSimpleName());
  }

  /** What somebody else wrote is no note. */
  private static Optional<Map<String, Object>> object(Path file) {
    try {
      return Files.isRegularFile(file)
          ? Optional.of(JSON.std.mapFrom(Files.readString(file)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String text(Map<String, Object> values, String key) {
    return String.valueOf(values.get(key));
  }

  private static long number(Map<String, Object> values, String key) {
    return values.get(key) instanceof Number number ? number.longValue() : 0;
  }
}
