package io.creditctl.testkit;

import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.person.IdentityVault;
import io.creditctl.core.person.RowSeal;
import io.creditctl.core.record.RecordDraft;
import io.creditctl.core.record.validate.RowIssue;
import java.util.List;

/** Builds drafts as an import would, but with any deadline, unit and domain. */
public final class Drafts {
  /** The key that identity numbers in drafts are sealed with. */
  public static final IdentityVault KEY = TestKeys.vault(1);

  private final Rows row;
  private String unit = Rows.BUREAU;
  private String domain = "";
  private String dueOn = "2026-09-15";
  private boolean provisional;
  private List<RowIssue> doubts = List.of();
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

  public Drafts doubted(List<RowIssue> found) {
    doubts = found;
    return this;
  }

  public Drafts line(long number) {
    line = number;
    return this;
  }

  public RecordDraft build() {
    Kind kind = row.kind();
    String[] values = row.values();
    RowSeal.Sealed sealed = new RowSeal(kind, () -> KEY).seal(values);
    return new RecordDraft(
        kind.code(),
        sealed.subject(),
        sealed.personKey(),
        sealed.naturalKey(),
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
        sealed.payload(),
        sealed.contentHash(),
        doubts,
        line);
  }
}
