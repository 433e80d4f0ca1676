package io.creditctl.core.person;

import java.util.Optional;

/** Where the key for identity numbers is kept, apart from the store. */
public interface IdentityKeys {

  /**
   * The key that is there.
   *
   * @throws io.creditctl.core.error.CreditException IDENTITY_KEY_UNUSABLE, or CREDENTIAL_EXPOSED
   *     when others may read it
   */
  Optional<IdentityVault> find();

  /** Makes a key that lasts, unless somebody was quicker; then it is theirs. */
  IdentityVault create();

  /** A key that is forgotten when the program ends, for rehearsals. */
  IdentityVault passing();

  /** The key's place, for messages. */
  @Override
  String toString();
}
