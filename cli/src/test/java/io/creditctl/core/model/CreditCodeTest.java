package io.creditctl.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.model.CodeCheck.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "91110000600037341L",
        "121200004013590816",
        "91371082775260043P",
        "92340602MA2PBQAH7E",
        "9144030071526726XG",
        "91620105L015101280",
        "91371000MA0000015L",
        "91371003MA00000150",
        "92371002MA0000015E",
        "123710000000000193",
        "113710000000000196"
      })
  void acceptsCodesThatHoldTheirCheckDigit(String code) {
    assertThat(CreditCode.check(code)).isEqualTo(new CodeCheck(Status.OK, code, 0, '\0'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A1371000MA0000015K", "N1371000MA00000157", "Y1371000MA0000015Y"})
  void acceptsCodesThatBeginWithALetter(String code) {
    assertThat(CreditCode.check(code).ok()).isTrue();
  }

  @Test
  void acceptsARegionThatNoEditionKnows() {
    assertThat(CreditCode.check("91999999MA00000154").ok()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "91110000600037341N,CHECK_DIGIT",
    "91110000600037342L,CHECK_DIGIT",
    "91350211M00013FA1N,CHECK_DIGIT",
    "91310110666007217U,CHECK_DIGIT",
    "12345,LENGTH",
    "not-a-credit-code,LENGTH",
    "'',LENGTH",
    "9111000060003IOZSV,CHARACTER",
    "9131011559169385ZA,CHARACTER",
    "91A10115591693856A,CHARACTER",
    "9.1371E+17,DAMAGED",
    "9E+17,DAMAGED",
    "913710826778901000,DAMAGED"
  })
  void saysWhatIsWrong(String code, Status status) {
    assertThat(CreditCode.check(code).status()).isEqualTo(status);
  }

  @Test
  void namesTheExpectedCheckDigit() {
    assertThat(CreditCode.check("91110000600037341N").character()).isEqualTo('L');
  }

  @Test
  void namesTheOffendingCharacterAndItsPosition() {
    CodeCheck check = CreditCode.check("9137I000MA0000015L");
    assertThat(check.position()).isEqualTo(5);
    assertThat(check.character()).isEqualTo('I');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91371000ma0000015l",
        "９１３７１０００ＭＡ０００００１５Ｌ",
        " 91 371000 MA0000015L\u3000",
        "\uFEFF91371000MA0000015L\u200B"
      })
  void foldsWidthCaseAndBlanks(String text) {
    assertThat(CreditCode.check(text).code()).isEqualTo("91371000MA0000015L");
    assertThat(CreditCode.check(text).ok()).isTrue();
  }

  @Test
  void keepsTheSameObjectWhenNothingChanges() {
    String code = "91371000MA0000015L";
    assertThat(CreditCode.check(code).code()).isSameAs(code);
  }

  @ParameterizedTest
  @CsvSource({
    "9I37I000MA0000015L,91371000MA0000015L",
    "91371OOOMAOOOOOI5L,91371000MA0000015L",
    "9137100ZMA0000015H,91371002MA0000015H",
    "91371000MA00000lSL,",
    "91371000ma0000015l,91371000MA0000015L"
  })
  void suggestsOnlyWhatTheCheckDigitConfirms(String typed, String meant) {
    if (meant == null) {
      assertThat(CreditCode.suggest(typed)).isEmpty();
    } else {
      assertThat(CreditCode.suggest(typed)).contains(meant);
    }
  }

  @Test
  void suggestsNothingForASoundCode() {
    assertThat(CreditCode.suggest("91371000MA0000015L")).isEmpty();
  }

  @Test
  void suggestsNothingWhenTheCheckDigitIsWrongAnyway() {
    assertThat(CreditCode.suggest("9I110000600037341N")).isEmpty();
  }

  @Test
  void survivesHostileText() {
    assertThat(CreditCode.check("\0".repeat(18)).status()).isEqualTo(Status.CHARACTER);
    assertThat(CreditCode.check("\uD800".repeat(18)).status()).isEqualTo(Status.CHARACTER);
    assertThat(CreditCode.check("9".repeat(1 << 20)).status()).isEqualTo(Status.LENGTH);
  }

  @Test
  void tellsSoleTradersByTheSecondCharacter() {
    assertThat(CreditCode.isSoleTrader("92371002MA0000015E")).isTrue();
    assertThat(CreditCode.isSoleTrader("91371002MA0000015H")).isFalse();
  }
}
