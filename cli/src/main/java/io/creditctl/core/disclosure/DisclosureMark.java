package io.creditctl.core.disclosure;

import io.creditctl.core.model.RecordId;
import java.time.LocalDate;

/**
 * Evidence that a record was made public.
 *
 * @param url where it can be seen, empty when unknown
 */
public record DisclosureMark(RecordId id, Channel channel, LocalDate on, String url) {

  /** Where a record becomes public. */
  public enum Channel {
    /** The bureau's own web page; the deadline runs against this one. */
    PORTAL,
    /** The upper platform. */
    PLATFORM
  }
}
