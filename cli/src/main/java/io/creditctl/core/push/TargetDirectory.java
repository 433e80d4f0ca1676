package io.creditctl.core.push;

import java.util.List;

/** The configured targets and the way to each. */
public interface TargetDirectory {

  /** The names of all configured targets, in alphabetical order. */
  List<String> names();

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
   * Opens the conversation with a target.
   *
   * @throws io.creditctl.core.error.CreditException CREDENTIAL_MISSING, CREDENTIAL_EXPOSED or
   *     CONFIG_INVALID
   */
  PlatformGateway gateway(PushTarget target);
}
