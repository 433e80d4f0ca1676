package io.creditctl.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.adapter.http.Certificates;
import io.creditctl.adapter.http.Transport;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransportSettingsTest {
  @TempDir Path folder;

  @Test
  void aTargetThatSaysNothingIsReachedPlainly() {
    Transport transport = read();

    assertThat(transport.deadline()).isEqualTo(Duration.ofSeconds(60));
    assertThat(transport.gzip()).isFalse();
    assertThat(transport.authorities()).isEmpty();
    assertThat(transport.identity()).isEmpty();
  }

  @Test
  void readsSeveralAuthoritiesFromOneFile() throws IOException {
    Certificates certificates = new Certificates(folder);
    String one = Files.readString(certificates.pem(certificates.client("one", "-1d", 5)));
    String two = Files.readString(certificates.pem(certificates.client("two", "-1d", 5)));
    set("caFile", Files.writeString(folder.resolve("ca.pem"), one + two));

    assertThat(read().authorities())
        .extracting(authority -> authority.getSubjectX500Principal().getName())
        .containsExactly("CN=one", "CN=two");
  }

  @Test
  void refusesAFileWithoutCertificates() throws IOException {
    set("caFile", Files.writeString(folder.resolve("ca.pem"), "nothing of the kind"));

    assertThat(refusal().code()).isEqualTo(ErrorCode.CERTIFICATE_FILE_UNREADABLE);
    set("caFile", folder.resolve("missing.pem"));
    assertThat(refusal().code()).isEqualTo(ErrorCode.FILE_UNREADABLE);
  }

  @Test
  void opensTheClientCertificateWithAPasswordThatOnlyItsOwnerCanRead() throws IOException {
    Path store = new Certificates(folder).client("bureau", "-1d", 5);
    Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-------"));
    Path password = Files.writeString(folder.resolve("password"), Certificates.PASSWORD + "\n");
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
    set("clientCertFile", store);
    set("clientCertPasswordFile", password);
    assertThat(read().identity()).isPresent();
    assertThat(read().toString()).doesNotContain(Certificates.PASSWORD);

    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(refusal().code()).isEqualTo(ErrorCode.CREDENTIAL_EXPOSED);
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(password, "wrong");
    assertThat(refusal().code()).isEqualTo(ErrorCode.CLIENT_CERTIFICATE_UNREADABLE);
    assertThat(refusal()).hasMessageNotContaining("wrong");
  }

  private void set(String what, Path file) {
    settings().set("target.province." + what, file.toString());
  }

  private PropertiesSettings settings() {
    return new PropertiesSettings(new Folders(folder, folder), "", folder, Map.of());
  }

  private Transport read() {
    return new TransportSettings(new TargetProfile(settings(), "province")).read();
  }

  private CreditException refusal() {
    return catchThrowableOfType(CreditException.class, this::read);
  }
}
