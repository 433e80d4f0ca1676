package io.creditctl.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
  @ParameterizedTest
  @CsvSource({
    "威海蓝湾物流有限公司,威海蓝湾物流有限公司",
    "威海（中外）运输　有限公司,威海(中外)运输有限公司",
    "威海〔中外〕【运输】有限公司,威海(中外)(运输)有限公司",
    "ＡＢＣ物流,ABC物流",
    "abc 物流,ABC物流",
    "买买提•艾力,买买提·艾力",
    "ﾊﾝ①,ハン1"
  })
  void foldsSpellingsOfOneName(String name, String folded) {
    assertThat(SubjectName.normalise(name)).isEqualTo(folded);
  }

  @Test
  void keepsACommonNameAsTheSameObject() {
    String name = "威海蓝湾物流有限公司";
    assertThat(SubjectName.normalise(name)).isSameAs(name);
  }

  @Test
  void removesInvisibleCharacters() {
    assertThat(SubjectName.normalise("\uFEFF威\u200B海\t物\n流\u00A0")).isEqualTo("威海物流");
  }

  @Test
  void keepsDifferentNamesDifferent() {
    assertThat(SubjectName.normalise("威海一运")).isNotEqualTo(SubjectName.normalise("威海二运"));
  }

  @Test
  void survivesHalfAPair() {
    assertThat(SubjectName.normalise("威\uD800海（")).isEqualTo("威\uD800海(");
  }

  @Test
  void foldsTheBracketsOfDocumentNumbers() {
    assertThat(DocumentNumber.normalise("威交罚〔2026〕1号"))
        .isEqualTo(DocumentNumber.normalise("威交罚 [2026] 1号"))
        .isEqualTo(DocumentNumber.normalise("威交罚（２０２６）1号"));
  }

  @Test
  void knowsTheSubjectTypesByTheStandardsWords() {
    assertThat(SubjectType.of("个体工商户")).contains(SubjectType.SOLE_TRADER);
    assertThat(SubjectType.of("法人")).isEmpty();
  }
}
