package io.creditctl.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.person.IdentityVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityKeyFileTest {
  @TempDir Path temporary;
  private Path file;
  private IdentityKeyFile keys;

  @BeforeEach
  void name() {
    file = temporary.resolve("家").resolve("identity.key");
    keys = new IdentityKeyFile(file);
  }

  private static String digest(IdentityVault vault) {
    return vault.digest("person", "371002199001010015");
  }

  private CreditException refusal() {
    return catchThrowableOfType(CreditException.class, keys::find);
  }

  @Test
  void lookingMakesNoKey() {
    assertThat(keys.find()).isEmpty();
    assertThat(file.getParent()).doesNotExist();
  }

  @Test
  void makesAKeyForItsOwnerAloneAndFindsItAgain() throws IOException {
    IdentityVault made = keys.create();

    assertThat(keys.newFile()).contains(file);
    assertThat(new IdentityKeyFile(file).newFile()).isEmpty();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(digest(new IdentityKeyFile(file).find().orElseThrow())).isEqualTo(digest(made));
    try (Stream<Path> left = Files.list(file.getParent())) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void neverReplacesAKeyThatIsThere() throws IOException {
    IdentityVault first = keys.create();
    String content = Files.readString(file);

    IdentityVault second = new IdentityKeyFile(file).create();

    assertThat(digest(second)).isEqualTo(digest(first));
    assertThat(Files.readString(file)).isEqualTo(content);
  }

  @Test
  void everyKeyIsAnother() {
    IdentityVault other = new IdentityKeyFile(temporary.resolve("other.key")).create();

    assertThat(digest(keys.create()))
        .isNotEqualTo(digest(other))
        .isNotEqualTo(digest(keys.passing()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw--w----", "rwx------"})
  void refusesAFileThatOthersMayTouch(String mode) throws IOException {
    keys.create();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

    assertThat(refusal().code()).isEqualTo(ErrorCode.CREDENTIAL_EXPOSED);
    assertThat(refusal().arguments()).containsExactly(file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "creditctl-identity-key:v1:AAAA", "creditctl-identity-key:v1:不是密钥"})
  void refusesWhatIsNoKeyAndDoesNotQuoteIt(String content) throws IOException {
    keys.create();
    Files.writeString(file, content);

    assertThat(refusal().code()).isEqualTo(ErrorCode.IDENTITY_KEY_UNUSABLE);
    assertThat(refusal().arguments()).containsExactly(file, "form");
  }

  @Test
  void saysWhereAKeyCannotBeMade() throws IOException {
    Files.writeString(temporary.resolve("家"), "a file where the folder should be");

    CreditException refusal = catchThrowableOfType(CreditException.class, keys::create);

    assertThat(refusal.code()).isEqualTo(ErrorCode.IDENTITY_KEY_UNUSABLE);
    assertThat(refusal.arguments()).startsWith(file);
  }
}
