package io.creditctl.core.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.RecordId;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.Rows;
import io.creditctl.testkit.TestKeys;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowSealTest {
  private static final String NUMBER = "371002199001010015";
  private static final String OTHER = "371002198502020030";
  private static final RecordId ID = new RecordId(7);

  private final IdentityVault vault = Drafts.KEY;

  private static Rows person(String kind, String number) {
    return Rows.of(kind, 1)
        .with(Role.SUBJECT_NAME, "于小海")
        .with(Role.SUBJECT_TYPE, "自然人")
        .with(Role.SUBJECT_CODE, "")
        .with(Role.SUBJECT_DOCUMENT_TYPE, "身份证")
        .with(Role.SUBJECT_DOCUMENT, number);
  }

  private RowSeal seal(Rows rows) {
    return new RowSeal(rows.kind(), () -> vault);
  }

  private RowSeal.Sealed sealed(Rows rows) {
    return seal(rows).seal(rows.values());
  }

  private static String text(RowSeal.Sealed row) {
    return new String(row.payload(), StandardCharsets.UTF_8);
  }

  private static Map<String, String> stored(Rows rows, String number) {
    Map<String, String> values = new LinkedHashMap<>();
    Kind kind = rows.kind();
    for (int i = 0; i < rows.values().length; i++) {
      if (!rows.values()[i].isEmpty()) {
        values.put(kind.fields().get(i).code(), rows.values()[i]);
      }
    }
    values.put("CF_XDR_ZJHM", number);
    return values;
  }

  @Test
  void sealsTheNumberAndNothingElse() {
    RowSeal.Sealed row = sealed(person("penalty", NUMBER));

    assertThat(text(row)).doesNotContain(NUMBER).contains("\"CF_XDR_ZJHM\":\"sm4:v1:", "于小海");
  }

  @Test
  void equalRowsAreEqualWhateverTheirNoncesAre() {
    RowSeal.Sealed first = sealed(person("penalty", NUMBER));
    RowSeal.Sealed again = sealed(person("penalty", NUMBER));

    assertThat(again.payload()).isNotEqualTo(first.payload());
    assertThat(again.contentHash()).isEqualTo(first.contentHash());
    assertThat(again.subject()).isEqualTo(first.subject());
    assertThat(sealed(person("penalty", OTHER)).contentHash()).isNotEqualTo(first.contentHash());
  }

  @Test
  void theHashIsOfNoUseToWhoTriesNumbersOut() {
    RowSeal otherKey = new RowSeal(person("penalty", NUMBER).kind(), () -> TestKeys.vault(2));

    assertThat(otherKey.seal(person("penalty", NUMBER).values()).contentHash())
        .isNotEqualTo(sealed(person("penalty", NUMBER)).contentHash());
  }

  @Test
  void aRowWithoutANumberNeverAsksForTheKey() {
    Rows firm = Rows.of("penalty", 1);
    RowSeal keyless =
        new RowSeal(
            firm.kind(),
            () -> {
              throw new AssertionError("asked for the key");
            });

    RowSeal.Sealed row = keyless.seal(firm.values());

    assertThat(row.personKey()).isEmpty();
    assertThat(row.subject().key()).isEqualTo(row.subject().code());
    assertThat(keyless.mask(ID, Map.of("CF_WFXW", "超限"))).containsEntry("CF_WFXW", "超限");
  }

  @Test
  void namesakesAreTwoPeople() {
    RowSeal.Sealed one = sealed(person("penalty", NUMBER));
    RowSeal.Sealed two = sealed(person("penalty", OTHER));

    assertThat(one.subject().key()).startsWith("P:").isNotEqualTo(two.subject().key());
    assertThat(one.subject().key()).isEqualTo(one.personKey()).doesNotContain(NUMBER);
    assertThat(one.subject().code()).isEmpty();
    assertThat(sealed(person("penalty", "")).subject().key()).isEqualTo("N:于小海");
  }

  @Test
  void onOneListUnderOneDocumentNamesakesAreTwoEntries() {
    assertThat(sealed(person("blacklist", NUMBER)).naturalKey())
        .isNotEqualTo(sealed(person("blacklist", OTHER)).naturalKey())
        .isEqualTo(sealed(person("blacklist", NUMBER)).naturalKey())
        .doesNotContain(NUMBER);
  }

  @Test
  void whoHasACodeIsKnownByItAndItsKeeperByTheNumber() {
    Rows trader = Rows.of("penalty", 1).with(Role.SUBJECT_DOCUMENT, NUMBER);

    RowSeal.Sealed row = sealed(trader);

    assertThat(row.subject().key()).isEqualTo(row.subject().code());
    assertThat(row.personKey()).isEqualTo(sealed(person("penalty", NUMBER)).personKey());
  }

  @Test
  void aNumberBehindTheNameStaysOutOfTheName() {
    Rows row = person("penalty", NUMBER).with(Role.SUBJECT_NAME, "于小海" + NUMBER);

    assertThat(sealed(row).subject().name()).isEqualTo("于小海3710**********0015");
    assertThat(sealed(row).subject().normalisedName()).doesNotContain(NUMBER);
  }

  @Test
  void masksNumbersInTheirFieldAndInFreeText() {
    Rows row = person("penalty", NUMBER).with("CF_WFXW", "驾驶员 " + NUMBER + " 无证");
    Map<String, String> stored = stored(row, vault.seal("penalty.CF_XDR_ZJHM", NUMBER));

    Map<String, String> masked = seal(row).mask(ID, stored);
    Map<String, String> clear = seal(row).open(ID, stored);

    assertThat(masked)
        .containsEntry("CF_XDR_ZJHM", "3710**********0015")
        .containsEntry("CF_WFXW", "驾驶员 3710**********0015 无证")
        .containsEntry("CF_CFJGDM", Rows.BUREAU_CODE);
    assertThat(clear)
        .containsEntry("CF_XDR_ZJHM", NUMBER)
        .containsEntry("CF_WFXW", "驾驶员 " + NUMBER + " 无证");
    assertThat(seal(row).inOrder(clear)).isEqualTo(row.values());
  }

  @Test
  void withoutTheKeyAllElseCanBeRead() {
    Rows row = person("penalty", NUMBER);
    CreditException lost = new CreditException(ErrorCode.IDENTITY_KEY_LOST, "identity.key", "x");
    RowSeal keyless =
        new RowSeal(
            row.kind(),
            () -> {
              throw lost;
            });
    Map<String, String> stored = stored(row, vault.seal("penalty.CF_XDR_ZJHM", NUMBER));

    assertThat(keyless.mask(ID, stored))
        .containsEntry("CF_XDR_ZJHM", RowSeal.HIDDEN)
        .containsEntry("CF_XDR_MC", "于小海");
    assertThat(catchThrowableOfType(CreditException.class, () -> keyless.open(ID, stored)))
        .isSameAs(lost);
  }

  @Test
  void saysWhichNumberWasTamperedWith() {
    Rows row = person("penalty", NUMBER);
    String moved = vault.seal("penalty.CF_FR_ZJHM", NUMBER);

    CreditException damage =
        catchThrowableOfType(CreditException.class, () -> seal(row).mask(ID, stored(row, moved)));

    assertThat(damage.code()).isEqualTo(ErrorCode.IDENTITY_NUMBER_DAMAGED);
    assertThat(damage.arguments()).containsExactly(ID, "CF_XDR_ZJHM");
  }
}
