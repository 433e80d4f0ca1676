package io.creditctl.core.push;

import io.creditctl.core.push.preflight.Rejections;
import java.util.List;

/** The configured targets and the way to each. */
public interface TargetDirectory {

  /** The names of all configured targets, in alphabetical order. */
  List<String> names();

  /** The names of those targets that are sent records of a kind. */
  List<String> takers(String kind);

  /**
   * One target's settings.
   *
   * @throws io.creditctl.core.error.CreditException TARGET_NOT_FOUND or CONFIG_INVALID
   */
  PushTarget target(String name);

  /**
   * Whether the target is this machine's own and nothing but the published example credential is
   * used.
   */
  boolean usesExampleCredential(PushTarget target);

  /**
   * Opens the conversation with a target; close it.
   *
   * @throws io.creditctl.core.error.CreditException CREDENTIAL_MISSING, CREDENTIAL_EXPOSED or
   *     CONFIG_INVALID
   */
  PlatformGateway gateway(PushTarget target);

  /**
   * What the target refuses, and what its refusals mean.
   *
   * @throws io.creditctl.core.error.CreditException REJECTIONS_MALFORMED or FILE_UNREADABLE
   */
  Rejections rejections(PushTarget target);

  /**
   * Opens the conversation about what a target gives out; close it.
   *
   * @throws io.creditctl.core.error.CreditException TARGET_GIVES_NOTHING when its protocol has no
   *     such thing, or as {@link #gateway}
   */
  PlatformLists lists(PushTarget target);

  /**
   * What the target calls kinds and fields.
   *
   * @throws io.creditctl.core.error.CreditException CONFIG_INVALID or FILE_UNREADABLE
   */
  FieldMapping mapping(PushTarget target);
}
