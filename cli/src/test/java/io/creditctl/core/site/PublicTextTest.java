package io.creditctl.core.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.testkit.CreditCodes;
import io.creditctl.testkit.IdentityNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicTextTest {
  private static final String NUMBER = IdentityNumbers.of(1);

  @Test
  void leavesOrdinaryTextAsItIs() {
    String fact = "2026年8月3日，鲁K12345 车货总质量 52.35 吨，罚款 2000 元，威交罚〔2026〕0000131号";

    assertThat(PublicText.of(fact)).isEqualTo(fact);
  }

  @Test
  void leavesCreditCodesAsTheyAre() {
    String fact = "被处罚人 " + CreditCodes.of(1) + "，处罚机关 113710000000000196";

    assertThat(PublicText.of(fact)).isEqualTo(fact);
  }

  @Test
  void masksAnIdentityNumberWithinWords() {
    assertThat(PublicText.of("驾驶人王某（" + NUMBER + "）"))
        .doesNotContain(NUMBER.substring(4, 14))
        .contains("*");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "-", "  ", "\u00A0", "\u3000", ".", "·"})
  void masksAnIdentityNumberInGroups(String gap) {
    String grouped =
        NUMBER.substring(0, 6) + gap + NUMBER.substring(6, 14) + gap + NUMBER.substring(14);

    assertThat(PublicText.of("证号 " + grouped + "。")).doesNotContain(NUMBER.substring(6, 14));
  }

  @Test
  void masksAnIdentityNumberInFullWidth() {
    StringBuilder wide = new StringBuilder();
    NUMBER.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));

    assertThat(PublicText.of("证号" + wide)).doesNotContain(wide.substring(6, 14));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13812345678",
        "138 1234 5678",
        "138-1234-5678",
        "+86 13812345678",
        "8613812345678",
        "１３８１２３４５６７８"
      })
  void masksAMobileNumber(String number) {
    assertThat(PublicText.of("联系人李某，电话" + number + "。"))
        .doesNotContain("1234")
        .doesNotContain("１２３４")
        .contains("*");
  }

  @Test
  void takesOutWhatNoPageMayHold() {
    assertThat(PublicText.of("超限\u0000运输\u0007")).isEqualTo("超限 运输 ");
  }
}
