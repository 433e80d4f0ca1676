package io.creditctl.core.site.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.model.RecordId;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which document numbers are signs of records that must be gone. */
class GoneNumbersTest {
  private static JudgedRecord gone(String number) {
    return new JudgedRecord(new RecordId(1), number, "", false, false);
  }

  private static JudgedRecord standing(String number) {
    return new JudgedRecord(new RecordId(2), number, "", true, false);
  }

  @Test
  void findsANumberInWhateverSpelling() {
    GoneNumbers numbers = GoneNumbers.of(List.of(gone("鲁威交罚〔2026〕0454号")));

    assertThat(numbers.in("见鲁威交罚[2026]0454号的决定")).hasSize(1);
    assertThat(numbers.in("见鲁威交罚 〔２０２６〕\n0454 号")).hasSize(1);
    assertThat(numbers.in("鲁威交罚〔2026〕0455号")).isEmpty();
    assertThat(numbers.in("")).isEmpty();
  }

  @Test
  void aNumberThatARecordOnThePageHasTooIsNoSign() {
    GoneNumbers numbers =
        GoneNumbers.of(List.of(gone("鲁威交罚〔2026〕0454号"), standing("鲁威交罚[2026]0454号")));

    assertThat(numbers.in("鲁威交罚〔2026〕0454号")).isEmpty();
  }

  @Test
  void norIsOneThatIsAPartOfALongerNumber() {
    GoneNumbers numbers =
        GoneNumbers.of(
            List.of(gone("交罚〔2026〕0454号"), gone("20260001"), standing("鲁威交罚〔2026〕0454号")));

    assertThat(numbers.in("鲁威交罚〔2026〕0454号")).isEmpty();
    assertThat(numbers.in("荣交罚〔2026〕0454号")).hasSize(1);
    assertThat(numbers.in("202600012")).isEmpty();
    assertThat(numbers.in("编号 20260001。")).hasSize(1);
  }

  @Test
  void aNumberTooShortToTellAnythingIsLeftOut() {
    assertThat(GoneNumbers.of(List.of(gone("无"), gone("12号"))).in("无 12号")).isEmpty();
  }

  @Test
  void agreesWithLookingForEachOfThemByItself() {
    Random random = new Random(7);
    List<String> numbers =
        IntStream.range(0, 500)
            .mapToObj(n -> "交罚(" + (2020 + n % 3) + ")" + random.nextInt(9999) + "号")
            .distinct()
            .toList();
    GoneNumbers all = GoneNumbers.of(numbers.stream().map(GoneNumbersTest::gone).toList());
    for (int round = 0; round < 50; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        text.append("经查 ").append("交罚(").append(2020 + random.nextInt(3)).append(')');
        text.append(random.nextInt(9999)).append("号，");
      }
      String said = text.toString();

      assertThat(new TreeSet<>(all.in(said)))
          .isEqualTo(new TreeSet<>(numbers.stream().filter(said::contains).toList()));
    }
  }
}
