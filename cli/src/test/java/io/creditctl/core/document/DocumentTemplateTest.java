package io.creditctl.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.creditctl.core.document.Document.Paragraph;
import io.creditctl.core.document.Document.Place;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts with places to fill in. */
class DocumentTemplateTest {

  private static String filled(String line, Map<String, String> values) {
    return DocumentTemplate.parse("t", List.of("# 题", line))
        .fill(values)
        .paragraphs()
        .get(1)
        .text();
  }

  @Test
  void aLinesFirstCharacterSaysWhereItStands() {
    Document document =
        DocumentTemplate.parse(
                "t",
                List.of("% 说明", "# {name}决定书", "@ {no}", "! {name}：", "", "正文 {what}。", "> 某局"))
            .fill(Map.of("name", "甲公司", "no", "1号", "what", "如此"));

    assertThat(document.title()).isEqualTo("甲公司决定书");
    assertThat(document.paragraphs())
        .extracting(Paragraph::place, Paragraph::text)
        .containsExactly(
            tuple(Place.TITLE, "甲公司决定书"),
            tuple(Place.NUMBER, "1号"),
            tuple(Place.ADDRESSEE, "甲公司："),
            tuple(Place.BODY, "正文 如此。"),
            tuple(Place.SIGNATURE, "某局"));
  }

  @Test
  void whatIsNotKnownStaysBlank() {
    assertThat(filled("自 {day} 起", Map.of("day", " "))).isEqualTo("自 ＿＿＿＿ 起");
    assertThat(filled("自 {day} 起", Map.of())).isEqualTo("自 ＿＿＿＿ 起");
  }

  /** A plea must not be able to have other facts printed in its place. */
  @Test
  void aValueIsNotLookedThroughForPlaces() {
    assertThat(filled("{plea}", Map.of("plea", "{{secret}} {secret} $1 \\", "secret", "密")))
        .isEqualTo("{{secret}} {secret} $1 \\");
  }

  @Test
  void aValueStaysOnItsLineAndItsIdentityNumbersAreMasked() {
    assertThat(filled("{plea}", Map.of("plea", "一\r\n二\t三\u2028四"))).isEqualTo("一 二 三 四");
    assertThat(filled("{plea}", Map.of("plea", "本人371002199001010015说明")))
        .isEqualTo("本人3710**********0015说明");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "a } b", "{有效期}", "{{day}}", "{day", "{ day }"})
  void aBraceThatBelongsToNoPlaceIsRefusedWithItsLine(String line) {
    CreditException refused =
        catchThrowableOfType(
            CreditException.class, () -> DocumentTemplate.parse("t.txt", List.of("# 题", line)));

    assertThat(refused.code()).isEqualTo(ErrorCode.DOCUMENT_TEMPLATE_MALFORMED);
    assertThat(refused.arguments()).containsExactly("t.txt", 2);
  }

  @Test
  void aTemplateWithoutATitleIsRefused() {
    CreditException refused =
        catchThrowableOfType(
            CreditException.class, () -> DocumentTemplate.parse("t.txt", List.of("正文")));

    assertThat(refused.code()).isEqualTo(ErrorCode.DOCUMENT_TEMPLATE_MALFORMED);
  }
}
