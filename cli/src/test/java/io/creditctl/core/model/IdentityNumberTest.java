package io.creditctl.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {

  @Test
  void masksWhatHasItsFormInsideAText() {
    assertThat(IdentityNumber.maskedIn("张某, 身份证371002199001010015, 住环翠区"))
        .isEqualTo("张某, 身份证3710**********0015, 住环翠区");
    assertThat(IdentityNumber.maskedIn("37100219900101001X 371002199001010010"))
        .as("a mistyped check character does not show it either")
        .isEqualTo("3710**********001X 3710**********0010");
  }

  @Test
  void masksItHoweverItIsWritten() {
    assertThat(IdentityNumber.maskedIn("号码37100219900101001x。")).isEqualTo("号码3710**********001x。");
    assertThat(IdentityNumber.maskedIn("３７１００２１９９００１０１００１５")).isEqualTo("３７１０**********００１５");
    assertThat(IdentityNumber.maskedIn("37100219900101001,")).as("cut off").startsWith("3710***");
    assertThat(IdentityNumber.maskedIn("旧证371002900101001"))
        .as("15 digits of before 1999")
        .isEqualTo("旧证371*********001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "911522010783762860",
        "13710021990010100161",
        "2026090412000012345678",
        "没有号码",
        "113710000000000196",
        "123710020000010191",
        "91371000MA0011013D",
        "371000228015378",
        "鲁交运管许可威字371000541338号",
        "2026-09-04 12:00:00",
        ""
      })
  void leavesOtherNumbersAlone(String text) {
    assertThat(IdentityNumber.maskedIn(text)).isSameAs(text);
  }

  @Test
  void findsOneAmongMoreDigitsByItsCheckCharacter() {
    assertThat(IdentityNumber.maskedIn("b6371002199001010015")).isEqualTo("b63710**********0015");
    assertThat(IdentityNumber.maskedIn("13710021990010100151")).isEqualTo("13710**********00151");
    assertThat(IdentityNumber.maskedIn("637100219900101004X"))
        .as("the letter is its last character")
        .isEqualTo("63710**********004X");
    assertThat(IdentityNumber.maskedIn("371002199001010015371002198502020030"))
        .isEqualTo("3710**********00153710**********0030");
  }

  @Test
  void leavesCodesAloneThatOnlyLookLikeABirthday() {
    assertThat(CreditCode.check("113710199001020015").ok()).isTrue();
    assertThat(IdentityNumber.maskedIn("代码113710199001020015")).contains("113710199001020015");
    assertThat(IdentityNumber.maskedIn("工商注册号371000900101001")).contains("371000900101001");
    assertThat(IdentityNumber.maskedIn("371000900101002"))
        .as("its check digit is wrong")
        .contains("*");
  }

  /** 3710002026102000 and 00 have the form and the check character of somebody born that day. */
  @Test
  void leavesTheNumberOfACommitmentAsItIs() {
    assertThat(IdentityNumber.check("371000202610200000").ok()).isTrue();
    assertThat(IdentityNumber.maskedIn("37100020261020000001")).isEqualTo("37100020261020000001");
    assertThat(IdentityNumber.maskedIn("371000202610200000")).contains("*");
    assertThat(IdentityNumber.maskedIn("37100219900101001599"))
        .as("two digits behind a number that is one")
        .isEqualTo("3710**********001599");
  }

  @Test
  void findsANumberExactlyWhereItWouldMaskOne() {
    Random random = new Random(20261020);
    String digits = "371002199001010015";
    for (int n = 0; n < 5_000; n++) {
      StringBuilder text = new StringBuilder();
      int parts = random.nextInt(6);
      for (int part = 0; part < parts; part++) {
        int from = random.nextInt(3) == 0 ? random.nextInt(4) : 0;
        text.append("车".repeat(random.nextInt(20))).append(digits.substring(from));
        text.append(random.nextInt(3) == 0 ? "7" : "");
      }
      String candidate = text.toString();
      assertThat(IdentityNumber.occursIn(candidate))
          .as(candidate)
          .isEqualTo(!IdentityNumber.maskedIn(candidate).equals(candidate));
    }
  }
}
