package io.creditctl.core.model;

import static org.assertj.core.api.Assertions.assertThat;

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
}
