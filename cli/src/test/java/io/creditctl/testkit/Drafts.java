package io.creditctl.testkit;

import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.model.SubjectName;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.record.RecordDraft;
import io.creditctl.core.record.validate.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Builds drafts as an import would, but with any deadline, unit and domain. */
public final class Drafts {
  private final Rows row;
  private String unit = Rows.BUREAU;
  private String domain = "";
  private String dueOn = "2026-09-15";
  private boolean provisional;
  private long line = 2;

  private Drafts(Rows row) {
    this.row = row;
  }

  public static Drafts license(int n) {
    return of("license", n);
  }

  public static Drafts of(String kindCode, int n) {
    return new Drafts(Rows.of(kindCode, n));
  }

  public Drafts with(Role role, String value) {
    row.with(role, value);
    return this;
  }

  public Drafts with(String fieldCode, String value) {
    row.with(fieldCode, value);
    return this;
  }

  public Drafts unit(String text) {
    unit = text;
    return this;
  }

  public Drafts domain(String text) {
    domain = text;
    return this;
  }

  /** An empty day stands for no deadline. */
  public Drafts due(String day, boolean mayMove) {
    dueOn = day;
    provisional = mayMove;
    return this;
  }

  public Drafts line(long number) {
    line = number;
    return this;
  }

  public RecordDraft build() {
    Kind kind = row.kind();
    String[] values = row.values();
    byte[] payload = CanonicalJson.write(kind, values).getBytes(StandardCharsets.UTF_8);
    String name = kind.value(values, Role.SUBJECT_NAME);
    return new RecordDraft(
        kind.code(),
        SubjectRef.of(
            kind.value(values, Role.SUBJECT_CODE),
            name,
            SubjectName.normalise(name),
            kind.value(values, Role.SUBJECT_TYPE)),
        kind.naturalKey(values),
        kind.value(values, Role.DOCUMENT_NO),
        kind.value(values, Role.TITLE),
        kind.value(values, Role.AUTHORITY),
        kind.value(values, Role.DECIDED_ON),
        kind.value(values, Role.VALID_UNTIL),
        unit,
        domain,
        dueOn,
        provisional,
        dueOn.isEmpty() ? "" : "disclosure-7wd/1",
        payload,
        sha256(payload),
        line);
  }

  private static byte[] sha256(byte[] text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
