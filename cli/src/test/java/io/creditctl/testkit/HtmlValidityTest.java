package io.creditctl.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlValidityTest {
  private static final String SOUND =
      """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head><meta charset="utf-8"><title>双公示</title><style>td { color: #222 }</style></head>
      <body><table><caption>许可</caption><tr><th scope="col">单位</th></tr></table></body>
      </html>
      """;

  @Test
  void aSoundPageHasNoProblem() {
    assertThat(HtmlValidity.problems(SOUND)).isEmpty();
  }

  @Test
  void aBrokenPageIsToldWithLineAndReason() {
    String broken = SOUND.replace("<caption>", "<p>lost</p><caption>");

    assertThat(HtmlValidity.problems(broken))
        .isNotEmpty()
        .first()
        .asString()
        .startsWith("error 4:")
        .contains("table");
  }

  @Test
  void styleIsCheckedToo() {
    assertThat(HtmlValidity.problems(SOUND.replace("color: #222", "colour: #222")))
        .singleElement()
        .asString()
        .contains("colour");
  }

  @Test
  void aMissingLanguageIsAProblem() {
    assertThat(HtmlValidity.problems(SOUND.replace(" lang=\"zh-CN\"", ""))).isNotEmpty();
  }
}
