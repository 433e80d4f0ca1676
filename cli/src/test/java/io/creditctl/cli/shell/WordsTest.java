package io.creditctl.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void aSemicolonInsideQuotesSeparatesNothing() {
    assertThat(Words.commands("record void R-1 --reason '撤销; push run'; status\nhelp"))
        .containsExactly("record void R-1 --reason '撤销; push run'", " status", "help");
    assertThat(Words.commands("a \\; b")).containsExactly("a \\; b");
  }

  @Test
  void quotesHoldAWordTogether() {
    assertThat(Words.split("query '威海 蓝湾' --json")).containsExactly("query", "威海 蓝湾", "--json");
    assertThat(Words.split("   ")).isEmpty();
  }
}
