package io.creditctl.adapter.file.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.testkit.Workbooks;
import java.io.StringReader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A table of texts that is longer than the memory for it. */
class SharedStringsTest {
  private static final int COUNT = 5000;

  private static String text(int i) {
    return i % 1000 == 7 ? "长".repeat(500_000) : "威海第" + i + "物流有限公司𠮷";
  }

  private static SharedStrings read(long memory) {
    String[] items =
        IntStream.range(0, COUNT).mapToObj(i -> "<t>" + text(i) + "</t>").toArray(String[]::new);
    SharedStrings strings = new SharedStrings("a.xlsx", memory);
    strings.readAll(
        XmlCursor.of("a.xlsx", "sharedStrings", new StringReader(Workbooks.strings(items))));
    return strings;
  }

  @Test
  void givesEveryTextWhereverItLies() {
    for (long memory : new long[] {0, 10_000, 1L << 30}) {
      try (SharedStrings strings = read(memory)) {
        for (int i = COUNT - 1; i >= 0; i -= 3) {
          assertThat(strings.get(i)).isEqualTo(text(i));
        }
        assertThat(strings.get(0)).isEqualTo(text(0));
        for (int beyond : new int[] {-1, COUNT, Integer.MAX_VALUE}) {
          assertThat(catchThrowableOfType(CreditException.class, () -> strings.get(beyond)).code())
              .isEqualTo(ErrorCode.FILE_DAMAGED);
        }
      }
    }
  }
}
