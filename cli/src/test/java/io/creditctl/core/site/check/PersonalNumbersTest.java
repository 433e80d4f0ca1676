package io.creditctl.core.site.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which numbers are those of persons, and which only look like them. */
class PersonalNumbersTest {

  private static List<SiteRule> in(String text) {
    List<SiteRule> found = new ArrayList<>();
    PersonalNumbers.find(text, (rule, at) -> found.add(rule));
    return found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "身份证号371002199001010015。",
        "371002 19900101 0015",
        "371002-19900101-0015",
        "371002 1990 0101 0015",
        "３７１００２１９９００１０１００１５",
        "３７１００２　１９９００１０１　００１５",
        "371002\u00A019900101\u200B0015",
        "44011320141005001X",
        "440113 20141005 001x",
        "<td>44011320141005001Ｘ</td>",
        "371002900101001",
        "371002 900101 001",
        "A号: 371002199001010015B"
      })
  void findsIdentityNumbersOfAnyForm(String text) {
    assertThat(in(text)).containsOnly(SiteRule.IDENTITY_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "电话13563112345",
        "+86 135 6311 2345",
        "135-6311-2345",
        "１３５６３１１２３４５",
        "(13563112345;"
      })
  void findsMobileNumbers(String text) {
    String spaced = text.replace("(", "（");
    assertThat(in(spaced)).containsOnly(SiteRule.MOBILE_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"卡号6222021234567890128", "6222 0212 3456 7890 128", "4111 1111 1111 1111"})
  void findsBankCards(String text) {
    assertThat(in(text)).containsOnly(SiteRule.BANK_CARD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91371000MA0000015L",
        "121200004013590816",
        "92371002MA0000015E",
        "鲁威交罚〔2026〕13563112345号",
        "鲁威交罚〔2026〕0454号",
        "371082500012345",
        "13563112345.00 元",
        "2026-09-01 2026-09-30",
        "2026-10-20T09:00:00.000Z 1600000000000",
        "371002 19900101 0016",
        "37100020260000010",
        "0631-5231234",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6222021234567890129",
        "<td>371002</td><td>19900101</td><td>0015</td>"
      })
  void doesNotCryAtCodesDocumentsAmountsAndDays(String text) {
    assertThat(in(text)).isEmpty();
  }

  @Test
  void tellsWhereTheNumberBegins() {
    List<Integer> places = new ArrayList<>();

    PersonalNumbers.find("甲 371002199001010015", (rule, at) -> places.add(at));

    assertThat(places).containsExactly(2);
  }
}
