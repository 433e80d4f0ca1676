package io.creditctl.core.push;

import io.creditctl.core.model.RecordId;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * One record revision and where it stands on its way to one target.
 *
 * @param round how often the target was told of this revision before
 * @param code the platform's last reason code, empty when there is none
 * @param message the platform's or the connection's last words, empty when there are none
 * @param preflight whether our own check returned it, so that the platform never saw it
 */
public record OutboxEntry(
    long id,
    String target,
    RecordId record,
    int revision,
    int round,
    String kind,
    String documentNo,
    Delivery.Action action,
    PushState state,
    int attempts,
    String receiptNo,
    String code,
    String message,
    boolean preflight,
    Instant createdAt,
    Instant updatedAt) {
  private static final String PREFIX = "P-";

  /** The entry's number as people read and type it. */
  public String name() {
    return name(id);
  }

  /** The name of the entry with this number. */
  public static String name(long id) {
    return PREFIX + id;
  }

  /** Reads {@code P-17} or {@code 17}; empty for anything else. */
  public static OptionalLong number(String text) {
    String digits =
        text.regionMatches(true, 0, PREFIX, 0, PREFIX.length())
            ? text.substring(PREFIX.length())
            : text;
    try {
      return OptionalLong.of(Long.parseLong(digits));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
