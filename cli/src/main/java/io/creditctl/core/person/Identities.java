package io.creditctl.core.person;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.Characters;
import io.creditctl.core.model.SubjectRef;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Gives out the vault of one store and sees to it that the key fits: a store that has sealed
 * numbers never gets another key.
 */
public final class Identities {
  private static final String CHECK = "check";
  private static final String PERSON = "person";

  private final IdentityKeys keys;
  private final KeyCheckStore store;
  private Optional<CreditException> unreadable = Optional.empty();

  public Identities(IdentityKeys keys, KeyCheckStore store) {
    this.keys = keys;
    this.store = store;
  }

  /**
   * The vault for a change of the store; makes the key when there is none and never was.
   *
   * @throws CreditException IDENTITY_KEY_LOST, IDENTITY_KEY_WRONG, or as {@link IdentityKeys#find}
   */
  public IdentityVault forWriting() {
    Optional<IdentityVault> fitting = existing();
    if (fitting.isPresent()) {
      return fitting.get();
    }
    IdentityVault vault = keys.find().orElseGet(keys::create);
    store.rememberKeyCheck(check(vault));
    return vault;
  }

  /** The vault for a change that will be taken back: makes no key, and none that lasts. */
  public IdentityVault forRehearsal() {
    return existing().or(keys::find).orElseGet(keys::passing);
  }

  /** A vault for what is never stored. */
  public IdentityVault passing() {
    return keys.passing();
  }

  /**
   * The vault that opens what the store has.
   *
   * @throws CreditException as {@link #forWriting}
   */
  public IdentityVault forReading() {
    try {
      return existing()
          .orElseThrow(() -> new CreditException(ErrorCode.IDENTITY_KEY_LOST, keys, store));
    } catch (CreditException e) {
      unreadable = Optional.of(e);
      throw e;
    }
  }

  /** Why this run could not read identity numbers, if it tried and could not. */
  public Optional<CreditException> unreadable() {
    return unreadable;
  }

  /**
   * The vault of the numbers that the store has already; empty when it has none.
   *
   * @throws CreditException as {@link #forWriting}
   */
  public Optional<IdentityVault> existing() {
    return store.keyCheck().map(this::fitting);
  }

  private IdentityVault fitting(String check) {
    IdentityVault vault =
        keys.find()
            .orElseThrow(() -> new CreditException(ErrorCode.IDENTITY_KEY_LOST, keys, store));
    if (!check(vault).equals(check)) {
      throw new CreditException(ErrorCode.IDENTITY_KEY_WRONG, keys, store);
    }
    return vault;
  }

  private static String check(IdentityVault vault) {
    return vault.digest(CHECK, "");
  }

  /** What the store knows the person with this number by; empty when it knows no number. */
  public Optional<String> personKey(String number) {
    return existing().map(vault -> personKey(vault, number));
  }

  /** The same for many numbers, the key being looked for once. */
  public Optional<UnaryOperator<String>> personKeys() {
    return existing().map(vault -> number -> personKey(vault, number));
  }

  static String personKey(IdentityVault vault, String number) {
    return SubjectRef.keyOfNumber(vault.digest(PERSON, Characters.compact(number)));
  }
}
