package io.creditctl.core.document;

import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.casework.CaseStep;
import io.creditctl.core.casework.CaseType;
import io.creditctl.core.casework.CaseType.StepRule;
import io.creditctl.core.casework.CaseTypes;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.CreditCode;
import io.creditctl.core.model.RecordId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes the documents of cases. A step names its template; the places that it can have are the
 * case's facts as the step left them and {@code case subjectName subjectCode record unit openedOn
 * day step.basis step.note}, and {@code limit.<id>} for the working days of a limit.
 */
public final class CaseDocuments {
  /** The fact by which a template may have a variant, such as {@code listing-notice-red}. */
  private static final String VARIANT = "list";

  /** Lengths of time among the facts: 2y, 18m. */
  private static final Pattern TERM = Pattern.compile("\\d{1,4}[my]");

  private final CaseTypes types;
  private final DocumentTemplates templates;

  public CaseDocuments(CaseTypes types, DocumentTemplates templates) {
    this.types = types;
    this.templates = templates;
  }

  /**
   * The document of a step that was taken.
   *
   * @param step a step's name; empty for the last one that has a document
   * @throws CreditException DOCUMENT_NONE where no such step was taken, DOCUMENT_TEMPLATE_MISSING
   */
  public Document write(CaseFile file, Optional<String> step) {
    CaseType type = types.type(file.type());
    CaseStep taken =
        file.steps().stream()
            .filter(CaseStep::stands)
            .filter(one -> step.map(one.step()::equals).orElse(true))
            .filter(one -> template(type, one).isPresent())
            .reduce((earlier, later) -> later)
            .orElseThrow(
                () -> new CreditException(ErrorCode.DOCUMENT_NONE, file.id(), step.orElse("-")));
    String name = template(type, taken).orElseThrow();
    Map<String, String> values = values(type, file, taken);
    String variant = name + "-" + values.getOrDefault(VARIANT, "");
    return templates
        .find(variant)
        .or(() -> templates.find(name))
        .orElseThrow(() -> new CreditException(ErrorCode.DOCUMENT_TEMPLATE_MISSING, name))
        .fill(values);
  }

  private static Optional<String> template(CaseType type, CaseStep taken) {
    return type.steps().stream()
        .filter(rule -> rule.name().equals(taken.step()))
        .findFirst()
        .flatMap(StepRule::document);
  }

  private static Map<String, String> values(CaseType type, CaseFile file, CaseStep taken) {
    Map<String, String> values = new HashMap<>();
    file.steps().stream()
        .filter(step -> step.stands() && step.n() <= taken.n())
        .forEach(step -> values.putAll(step.facts()));
    values.replaceAll((name, value) -> inWords(value));
    String code = file.subject().key();
    values.put("case", file.id().toString());
    values.put("subjectName", file.subject().name());
    values.put("subjectCode", CreditCode.check(code).ok() ? code : "");
    values.put("record", file.record().map(RecordId::toString).orElse(""));
    values.put("unit", file.unit());
    values.put("openedOn", inWords(file.openedOn()));
    values.put("day", inWords(taken.day()));
    values.put("step.basis", taken.basis());
    values.put("step.note", taken.note());
    type.limits()
        .forEach(
            limit ->
                limit
                    .workingDays()
                    .ifPresent(days -> values.put("limit." + limit.id(), Integer.toString(days))));
    return values;
  }

  private static String inWords(String value) {
    if (TERM.matcher(value).matches()) {
      return value.replace("y", "年").replace("m", "个月");
    }
    try {
      return value.length() == 10 ? inWords(LocalDate.parse(value)) : value;
    } catch (DateTimeException e) {
      return value;
    }
  }

  /** As documents have it: 2026年9月4日. */
  private static String inWords(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
