package io.creditctl.core.record;

import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.disclosure.Deadline;
import io.creditctl.core.disclosure.DeadlineCalculator;
import io.creditctl.core.model.SubjectName;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.record.validate.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Turns a checked row into a draft: pulls out what the store searches by and computes the deadline.
 */
final class DraftFactory {
  private final Kind kind;
  private final DeadlineCalculator calculator;
  private final String source;
  private final Map<String, Optional<Deadline>> deadlines = new HashMap<>();
  private final MessageDigest digest;
  private final int name;
  private final int type;
  private final int code;
  private final int documentNo;
  private final int title;
  private final int authority;
  private final int decidedOn;
  private final int validUntil;
  private final int unit;
  private final int domain;

  DraftFactory(Kind kind, DeadlineCalculator calculator, String source) {
    this.kind = kind;
    this.calculator = calculator;
    this.source = source;
    this.digest = sha256();
    this.name = kind.indexOf(Role.SUBJECT_NAME);
    this.type = kind.indexOf(Role.SUBJECT_TYPE);
    this.code = kind.indexOf(Role.SUBJECT_CODE);
    this.documentNo = kind.indexOf(Role.DOCUMENT_NO);
    this.title = kind.indexOf(Role.TITLE);
    this.authority = kind.indexOf(Role.AUTHORITY);
    this.decidedOn = kind.indexOf(Role.DECIDED_ON);
    this.validUntil = kind.indexOf(Role.VALID_UNTIL);
    this.unit = kind.indexOf(Role.SOURCE_UNIT);
    this.domain = kind.indexOf(Role.DOMAIN);
  }

  RecordDraft draft(String[] values, long line) {
    String subjectName = at(values, name);
    SubjectRef subject =
        SubjectRef.of(
            at(values, code), subjectName, SubjectName.normalise(subjectName), at(values, type));
    String decided = at(values, decidedOn);
    Optional<Deadline> deadline = deadline(decided);
    byte[] payload = CanonicalJson.write(kind, values).getBytes(StandardCharsets.UTF_8);
    String ownUnit = at(values, unit);
    return new RecordDraft(
        kind.code(),
        subject,
        kind.naturalKey(values),
        at(values, documentNo),
        at(values, title),
        at(values, authority),
        decided,
        at(values, validUntil),
        ownUnit.isEmpty() ? source : ownUnit,
        at(values, domain),
        deadline.map(d -> d.dueOn().toString()).orElse(""),
        deadline.map(Deadline::provisional).orElse(false),
        deadline.map(Deadline::rule).orElse(""),
        payload,
        digest.digest(payload),
        line);
  }

  /** A file has far fewer days of decision than rows. */
  private Optional<Deadline> deadline(String decided) {
    return decided.isEmpty()
        ? Optional.empty()
        : deadlines.computeIfAbsent(
            decided, day -> calculator.deadline(kind.code(), LocalDate.parse(day)));
  }

  private static String at(String[] values, int index) {
    return index < 0 ? "" : values[index];
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }
}
