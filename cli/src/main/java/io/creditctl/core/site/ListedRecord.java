package io.creditctl.core.site;

import io.creditctl.core.model.CreditCode;
import io.creditctl.core.model.RecordId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A record in a list, as everybody may read it.
 *
 * @param code the subject's credit code, empty when it has none that is right
 * @param path its page, relative to the root of the site
 */
public record ListedRecord(
    RecordId id,
    String kind,
    String subjectName,
    String code,
    String documentNo,
    String title,
    String authority,
    Optional<LocalDate> decidedOn,
    Optional<LocalDate> validUntil,
    String path) {

  static ListedRecord of(SiteRecord record, RepairedNumbers repaired) {
    String code = record.subject().code();
    return new ListedRecord(
        record.id(),
        record.kind(),
        PublicText.of(record.subject().name()),
        CreditCode.check(code).ok() ? code : "",
        PublicText.of(record.documentNo()),
        repaired.takenOutOf(PublicText.of(record.title())),
        PublicText.of(record.authority()),
        record.decidedOn(),
        record.validUntil(),
        record.path());
  }

  SearchEntry searchEntry() {
    return new SearchEntry(subjectName, code, documentNo, kind, decidedOn, path);
  }
}
