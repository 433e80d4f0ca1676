package io.creditctl.core.push.call;

import io.creditctl.core.model.IdentityNumber;

/**
 * One entry of a platform's list, in the platform's words.
 *
 * @param restricts whether it is one of restriction (惩戒) and not of incentive (激励)
 * @param subject the name that the platform knows
 * @param list the list's name
 * @param national whether it comes from the national platform and not from the province's
 */
public record PlatformListing(
    boolean restricts,
    String subject,
    String list,
    String from,
    String until,
    String reason,
    boolean national) {

  /** A platform may quote what only the subject may ask for. */
  public PlatformListing {
    subject = IdentityNumber.maskedIn(subject);
    reason = IdentityNumber.maskedIn(reason);
  }
}
