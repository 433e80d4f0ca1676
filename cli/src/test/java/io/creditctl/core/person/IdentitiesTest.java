package io.creditctl.core.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.testkit.TestKeys;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A store that has sealed numbers never gets another key. */
class IdentitiesTest {
  private static final String NUMBER = "371002199001010015";

  private final TestKeys keys = new TestKeys();
  private final Remembered store = new Remembered();
  private final Identities identities = new Identities(keys, store);

  /** A store that remembers nothing but the check value. */
  private static final class Remembered implements KeyCheckStore {
    private Optional<String> check = Optional.empty();

    @Override
    public Optional<String> keyCheck() {
      return check;
    }

    @Override
    public void rememberKeyCheck(String value) {
      check = Optional.of(value);
    }

    @Override
    public String toString() {
      return "credit.db";
    }
  }

  private static CreditException refusal(Runnable wish) {
    return catchThrowableOfType(CreditException.class, wish::run);
  }

  @Test
  void makesTheKeyWhenTheFirstNumberIsWritten() {
    assertThat(identities.existing()).isEmpty();
    assertThat(identities.personKey(NUMBER)).isEmpty();
    assertThat(keys.find()).isEmpty();

    IdentityVault vault = identities.forWriting();

    assertThat(keys.find()).contains(vault);
    assertThat(identities.forReading().open("a", vault.seal("a", NUMBER))).contains(NUMBER);
    assertThat(store.check.orElseThrow()).doesNotContain(NUMBER);
  }

  @Test
  void takesTheKeyThatIsThereForANewStore() {
    IdentityVault known = keys.create();

    IdentityVault vault = identities.forWriting();

    assertThat(vault).isSameAs(known);
  }

  @Test
  void remembersTheKeyAgainWhenTheFirstChangeWasTakenBack() {
    identities.forWriting();
    store.check = Optional.empty();

    identities.forWriting();

    assertThat(store.check).isPresent();
  }

  @Test
  void aLostKeyIsSaidAndNeverMadeAnew() {
    identities.forWriting();
    IdentityVault lost = keys.lose();

    for (Runnable wish :
        new Runnable[] {
          identities::forWriting,
          identities::forReading,
          identities::forRehearsal,
          () -> identities.personKey(NUMBER)
        }) {
      CreditException refusal = refusal(wish);
      assertThat(refusal.code()).isEqualTo(ErrorCode.IDENTITY_KEY_LOST);
      assertThat(refusal.arguments())
          .extracting(Object::toString)
          .containsExactly("identity.key", "credit.db");
    }
    assertThat(keys.find()).isEmpty();
    assertThat(identities.unreadable()).isPresent();

    keys.restore(lost);
    assertThat(identities.forReading()).isSameAs(lost);
  }

  @Test
  void anotherKeyIsRefused() {
    identities.forWriting();
    keys.create();

    assertThat(refusal(identities::forWriting).code()).isEqualTo(ErrorCode.IDENTITY_KEY_WRONG);
    assertThat(refusal(identities::forReading).code()).isEqualTo(ErrorCode.IDENTITY_KEY_WRONG);
  }

  @Test
  void aRehearsalLeavesNoKeyAndNoTrace() {
    identities.forRehearsal();

    assertThat(keys.find()).isEmpty();
    assertThat(store.check).isEmpty();
  }

  @Test
  void knowsAPersonHoweverTheNumberIsWritten() {
    IdentityVault vault = identities.forWriting();

    assertThat(identities.personKey("37100219900101001x"))
        .contains(Identities.personKey(vault, " ３７１００２ 19900101 001X"))
        .isNotEqualTo(identities.personKey(NUMBER));
  }
}
