package io.creditctl.core.job;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.util.regex.Pattern;

/**
 * What a job is called; the name of its file too, so that it can hold nothing but plain letters.
 */
public record JobName(String value) implements Comparable<JobName> {
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  /**
   * @throws CreditException JOB_NAME_INVALID unless it is of lower-case letters, digits and hyphens
   */
  public JobName {
    if (!PLAIN.matcher(value).matches()) {
      throw new CreditException(ErrorCode.JOB_NAME_INVALID, value);
    }
  }

  @Override
  public int compareTo(JobName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
