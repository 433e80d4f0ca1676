package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstFillTest {
  private static FirstFill fill() {
    return Database.inMemory().read(connection -> new FirstFill(connection, "王科员"));
  }

  private static final FirstFill.Candidate<Long> SAME = Optional::of;

  @Test
  void remembersTheNumberOfEachKeyHoweverManyThereAre() throws SQLException {
    FirstFill fill = fill();
    for (long n = 1; n <= 200_000; n++) {
      assertThat(fill.findOrPut("penalty", "威交罚(2026)" + n + "号", n, SAME)).isEmpty();
    }
    for (long n = 1; n <= 200_000; n++) {
      assertThat(fill.findOrPut("penalty", "威交罚(2026)" + n + "号", 9_999_999, SAME)).contains(n);
    }
  }

  @Test
  void theSameKeyOfAnotherKindIsAnother() throws SQLException {
    FirstFill fill = fill();
    assertThat(fill.findOrPut("penalty", "1", 1, SAME)).isEmpty();
    assertThat(fill.findOrPut("license", "1", 2, SAME)).isEmpty();
  }

  @Test
  void keysThatHashAlikeAreToldApartByTheRecordsThemselves() throws SQLException {
    FirstFill fill = fill();
    FirstFill.Candidate<Long> other = number -> Optional.empty();
    FirstFill.Candidate<Long> second =
        number -> number == 2 ? Optional.of(number) : Optional.empty();
    assertThat(fill.findOrPut("penalty", "1", 1, other)).isEmpty();
    assertThat(fill.findOrPut("penalty", "1", 2, other)).isEmpty();
    assertThat(fill.findOrPut("penalty", "1", 3, second)).contains(2L);
  }

  @Test
  void saysWhenItHasNoRoomForMore() throws SQLException {
    FirstFill fill = fill();
    int n = 1;
    while (!fill.full()) {
      fill.findOrPut("penalty", Integer.toString(n), n, SAME);
      n++;
    }
    assertThat(n).isGreaterThan(3_000_000);
  }
}
