package io.creditctl.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.cli.text.DisplayWidth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBreakerTest {
  private final LineBreaker breaker = new LineBreaker();

  @Test
  void breaksBetweenWords() {
    assertThat(breaker.lines("one two  three", 7)).containsExactly("one two", "three");
    assertThat(breaker.lines("one two", 6)).containsExactly("one", "two");
    assertThat(breaker.lines("", 6)).containsExactly("");
  }

  @Test
  void breaksBetweenWideCharactersButNotWithinAWord() {
    assertThat(breaker.lines("导入许可文件", 8)).containsExactly("导入许可", "文件");
    assertThat(breaker.lines("导入import文件", 8)).containsExactly("导入", "import文", "件");
  }

  @Test
  void keepsMarksWithTheWordsTheyBelongTo() {
    assertThat(breaker.lines("导入许可，文件", 8)).containsExactly("导入许", "可，文件");
    assertThat(breaker.lines("导入许（可）文", 8)).containsExactly("导入许", "（可）文");
    assertThat(breaker.lines("导入的“许可”文", 8)).containsExactly("导入的", "“许可”", "文");
    assertThat(breaker.lines("加--dry-run，看", 12)).containsExactly("加", "--dry-run，", "看");
    assertThat(breaker.lines("导入导——导入", 8)).containsExactly("导入", "导——导", "入");
  }

  @Test
  void keepsCombiningMarksWithTheirBase() {
    assertThat(breaker.lines("がが", 2)).containsExactly("が", "が");
  }

  @Test
  void cutsAWordLongerThanALine() {
    assertThat(breaker.lines("see https://example.org/a/b", 10))
        .containsExactly("see", "https://ex", "ample.org/", "a/b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "逐行检查文件，存入台账；同一记录再次导入时，内容不变则不产生新的修订（“一数一源”冲突的除外）。",
        "。。。。。。。。。。。。。。。。。。。。。。。。。。。。。。。。。。。。。。。",
        "“““““““““““““““““““““““““““““““““““““““““““““",
        "信用交通·威海 — “双公示” 15 个工作日…… 👍👍👍👍👍 한국어"
      })
  void noLineIsTooWideOnAnyTerminal(String text) {
    for (int columns = 4; columns < 60; columns++) {
      List<String> lines = breaker.lines(text, columns);
      int most = columns;
      assertThat(lines)
          .allSatisfy(
              line -> assertThat(new DisplayWidth(2).width(line)).isLessThanOrEqualTo(most));
      assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }
  }
}
