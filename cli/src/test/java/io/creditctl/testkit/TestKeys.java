package io.creditctl.testkit;

import io.creditctl.adapter.crypto.Sm4Vault;
import io.creditctl.core.person.Identities;
import io.creditctl.core.person.IdentityKeys;
import io.creditctl.core.person.IdentityVault;
import io.creditctl.core.person.KeyCheckStore;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/** A key that is kept in memory, and can be lost or exchanged there. */
public final class TestKeys implements IdentityKeys {
  private Optional<IdentityVault> key = Optional.empty();
  private byte next = 1;

  /** These keys for the store that remembers the check value. */
  public Identities of(KeyCheckStore store) {
    return new Identities(this, store);
  }

  public static IdentityVault vault(int seed) {
    byte[] secret = new byte[Sm4Vault.SECRET_BYTES];
    Arrays.fill(secret, (byte) seed);
    return new Sm4Vault(secret, new SecureRandom());
  }

  /** Forgets the key, as if its file were gone; answers it, so that it can come back. */
  public IdentityVault lose() {
    IdentityVault lost = key.orElseThrow();
    key = Optional.empty();
    return lost;
  }

  public void restore(IdentityVault vault) {
    key = Optional.of(vault);
  }

  @Override
  public Optional<IdentityVault> find() {
    return key;
  }

  @Override
  public IdentityVault create() {
    IdentityVault made = vault(next++);
    key = Optional.of(made);
    return made;
  }

  @Override
  public IdentityVault passing() {
    return vault(99);
  }

  @Override
  public String toString() {
    return "identity.key";
  }
}
