package io.creditctl.adapter.catalog;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.jr.ob.JSON;
import io.creditctl.core.commitment.CommitmentTemplate;
import io.creditctl.core.commitment.CommitmentTemplates;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of commitments that the program brings along, or that a bureau has in a file. */
public final class CommitmentTemplateFile {
  private static final String BUNDLED = "/io/creditctl/commitment/templates.json";
  private static final long LARGEST = 1L << 20;
  private static final Pattern BLANK = Pattern.compile("\\{([^{}]*)}|[{}]");

  private CommitmentTemplateFile() {}

  /** Reads the bundled texts; a fault in them is a fault of the program. */
  public static CommitmentTemplates bundled() {
    try (InputStream in = CommitmentTemplateFile.class.getResourceAsStream(BUNDLED)) {
      return templates(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads texts that take the place of the bundled ones.
   *
   * @throws CreditException FILE_UNREADABLE, or COMMITMENT_TEMPLATES_MALFORMED
   */
  public static CommitmentTemplates read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new CreditException(ErrorCode.COMMITMENT_TEMPLATES_MALFORMED, file, LARGEST + " B");
      }
      return templates(Files.readAllBytes(file));
    } catch (IllegalStateException | DateTimeException e) {
      throw CreditException.causedBy(
          e, ErrorCode.COMMITMENT_TEMPLATES_MALFORMED, file, e.getMessage());
    } catch (JacksonException e) {
      throw CreditException.causedBy(
          e, ErrorCode.COMMITMENT_TEMPLATES_MALFORMED, file, "json-malformed");
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.FILE_UNREADABLE, file, e.getClass().getSimpleName());
    }
  }

  private static CommitmentTemplates templates(byte[] json) throws IOException {
    JsonObject file = new JsonObject("commitments", JSON.std.mapFrom(json));
    List<CommitmentTemplate> all = new ArrayList<>();
    Set<String> types = new HashSet<>();
    for (JsonObject entry : file.objects("templates")) {
      CommitmentTemplate template = template(entry.at("templates." + entry.text("type")));
      if (!types.add(template.type())) {
        throw file.fault("has a type twice: " + template.type());
      }
      all.add(template);
    }
    file.finish();
    return new CommitmentTemplates(all);
  }

  private static CommitmentTemplate template(JsonObject object) {
    CommitmentTemplate template =
        new CommitmentTemplate(
            object.text("type"),
            object.text("title"),
            object.text("basis"),
            LocalDate.parse(object.text("effectiveFrom")),
            object.texts("paragraphs"),
            object.objects("notes").stream().map(RuleReader::note).toList());
    object.finish();
    for (String paragraph : template.paragraphs()) {
      Matcher blank = BLANK.matcher(paragraph);
      while (blank.find()) {
        if (blank.group(1) == null || !CommitmentTemplate.BLANKS.contains(blank.group(1))) {
          throw object.fault("has a wrong blank: " + blank.group());
        }
      }
    }
    return template;
  }
}
