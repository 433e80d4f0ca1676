package io.creditctl.adapter.http.sandbox;

import io.creditctl.core.model.IdentityNumber;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One record of a batch that keeps to the platform's rules for its form.
 *
 * @param about document number and name, for people who look for it; identity numbers masked
 */
record Submission(
    String key, String record, int revision, String kind, String action, String about) {
  /** The platform's own list; it grows when the platform grows, not when our catalog does. */
  private static final Set<String> KINDS =
      Set.of("license", "penalty", "commitment", "redlist", "blacklist", "subject");

  private static final Set<String> ACTIONS = Set.of("upsert", "withdraw");

  Submission {
    about = IdentityNumber.occursIn(about) ? IdentityNumber.maskedIn(about) : about;
  }

  /** One that tells no more than its key and record do. */
  Submission(String key, String record, int revision, String kind, String action) {
    this(key, record, revision, kind, action, "");
  }

  /** Why a record is refused. */
  record Fault(String code, String message) {}

  /** The first rule that the fields break. */
  static Optional<Fault> faultOf(Map<?, ?> fields) {
    if (text(fields, "key").isEmpty()) {
      return Optional.of(new Fault("R01", "key 缺失 (key is missing)"));
    }
    boolean identified = !text(fields, "record").isEmpty();
    if (!identified || !(fields.get("revision") instanceof Integer revision) || revision < 1) {
      return Optional.of(new Fault("R02", "record 或 revision 缺失 (record or revision is missing)"));
    }
    if (!KINDS.contains(text(fields, "kind"))) {
      return Optional.of(new Fault("R03", "未知的信息类别 (unknown kind)"));
    }
    if (!ACTIONS.contains(text(fields, "action"))) {
      return Optional.of(new Fault("R04", "未知的操作 (unknown action)"));
    }
    if (!(fields.get("data") instanceof Map)) {
      return Optional.of(new Fault("R05", "data 不是对象 (data is not an object)"));
    }
    return Optional.empty();
  }

  /** The record of fields that break no rule. */
  static Submission of(Map<?, ?> fields) {
    return new Submission(
        text(fields, "key"),
        text(fields, "record"),
        fields.get("revision") instanceof Integer revision ? revision : 0,
        text(fields, "kind"),
        text(fields, "action"),
        fields.get("data") instanceof Map<?, ?> data ? about(data) : text(fields, "about"));
  }

  /** What stands in the fields of a document number and of a name. */
  private static String about(Map<?, ?> data) {
    StringBuilder about = new StringBuilder();
    for (Map.Entry<?, ?> field : data.entrySet()) {
      if (isTelling((String) field.getKey())) {
        about.append(about.isEmpty() ? "" : " ").append(field.getValue());
      }
    }
    return about.toString();
  }

  private static boolean isTelling(String name) {
    return name.endsWith("_WSH") || name.endsWith("_XDR_MC") || name.equals("ztmc");
  }

  boolean isWithdrawal() {
    return action.equals("withdraw");
  }

  /** The text of a field, empty when it has none. */
  static String text(Map<?, ?> fields, String name) {
    return fields.get(name) instanceof String text ? text : "";
  }
}
