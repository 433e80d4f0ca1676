package io.creditctl.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeTextTest {
  @Test
  void makesControlCharactersVisible() {
    assertThat(SafeText.visible("a\nb\rc\td\0\033]0;pwn\007\177\u009b"))
        .isEqualTo("a\\nb\\rc\\td\\x00\\x1b]0;pwn\\x07\\x7f\\x9b");
  }

  @Test
  void makesInvisibleAndOverridingCharactersVisible() {
    assertThat(SafeText.visible("\u202Egpj\u2066\u200B\uFEFF\u2028\uDB40\uDC41"))
        .isEqualTo("\\u202egpj\\u2066\\u200b\\ufeff\\u2028\\u{e0041}");
  }

  @Test
  void leavesTextAsItIs() {
    String text = "威海·蓝湾（甲）\uD842\uDFB7 e\u0301 ｶﾅ \uD83D\uDC68\u200D\uD83D\uDC69 C:\\x1b";
    assertThat(SafeText.visible(text)).isSameAs(text);
  }

  @Test
  void survivesHalfACharacter() {
    assertThat(SafeText.visible("\uD842\n")).isEqualTo("\uD842\\n");
  }
}
