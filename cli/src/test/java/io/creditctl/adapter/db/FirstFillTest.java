package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstFillTest {
  private static FirstFill fill() {
    return Database.inMemory().read(FirstFill::new);
  }

  @Test
  void remembersTheNumberOfEachKeyHoweverManyThereAre() {
    FirstFill fill = fill();
    for (int n = 1; n <= 200_000; n++) {
      assertThat(fill.findOrPut("penalty", "威交罚(2026)" + n + "号", n)).isZero();
    }
    for (int n = 1; n <= 200_000; n++) {
      assertThat(fill.findOrPut("penalty", "威交罚(2026)" + n + "号", 9_999_999)).isEqualTo(n);
    }
  }

  @Test
  void theSameKeyOfAnotherKindIsAnother() {
    FirstFill fill = fill();
    assertThat(fill.findOrPut("penalty", "1", 1)).isZero();
    assertThat(fill.findOrPut("license", "1", 2)).isZero();
  }

  @Test
  void saysWhenItHasNoRoomForMore() {
    FirstFill fill = fill();
    int n = 1;
    while (!fill.full()) {
      fill.findOrPut("penalty", Integer.toString(n), n);
      n++;
    }
    assertThat(n).isGreaterThan(3_000_000);
  }
}
