package io.creditctl.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

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
  void leavesOtherNumbersAlone() {
    assertThat(IdentityNumber.maskedIn("911522010783762860")).isEqualTo("911522010783762860");
    assertThat(IdentityNumber.maskedIn("13710021990010100151")).isEqualTo("13710021990010100151");
    assertThat(IdentityNumber.maskedIn("没有号码")).isEqualTo("没有号码");
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
