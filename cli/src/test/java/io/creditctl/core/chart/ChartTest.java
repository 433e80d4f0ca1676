package io.creditctl.core.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditctl.core.chart.Chart.Values;
import io.creditctl.core.chart.Drawing.Bar;
import io.creditctl.core.chart.Drawing.Text;
import io.creditctl.core.chart.Drawing.Trend;
import io.creditctl.testkit.Contrast;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartTest {
  private static final String LONG_NAME = "威海市交通运输综合行政执法支队沿海港口大队";

  @Test
  void barsAreAsLongAsTheirValues() {
    Drawing drawing = bars(Unit.PERCENT, List.of("甲", "乙"), series("率", "1", "0.25"));

    List<Bar> bars = drawing.bars();
    assertThat(bars).hasSize(2);
    assertThat(bars.get(1).width() * 4).isBetween(bars.get(0).width() - 4, bars.get(0).width() + 4);
    assertThat(bars.get(0).x()).isEqualTo(bars.get(1).x());
  }

  @Test
  void aShareIsDrawnOnAScaleToOneHoweverSmall() {
    assertThat(texts(bars(Unit.PERCENT, List.of("甲"), series("率", "0.03"))))
        .containsSequence("0%", "20%", "40%", "60%", "80%", "100%");
  }

  @Test
  void countsAreDrawnInRoundSteps() {
    assertThat(texts(bars(Unit.COUNT, List.of("甲"), series("件", "37"))))
        .containsSequence("0", "10", "20", "30", "40");
    assertThat(texts(bars(Unit.COUNT, List.of("甲"), series("件", "0")))).contains("0", "1");
  }

  @Test
  void eachValueSaysWhichSeriesItIsOf() {
    assertThat(texts(bars(Unit.COUNT, List.of("甲"), series("迟", "2"), series("逾", "0"))))
        .contains("迟 2", "逾 0");
    assertThat(texts(bars(Unit.COUNT, List.of("甲"), series("迟", "2")))).contains("2");
  }

  @Test
  void nothingToDrawIsADash() {
    Drawing drawing = bars(Unit.PERCENT, List.of("甲"), new Series("率", List.of(Optional.empty())));

    assertThat(drawing.bars()).isEmpty();
    assertThat(texts(drawing)).contains("-");
  }

  @Test
  void noTextLeavesThePictureOrMeetsAnother() {
    List<String> labels = IntStream.range(0, 40).mapToObj(i -> LONG_NAME + i).toList();
    String[] values = IntStream.range(0, 40).mapToObj(String::valueOf).toArray(String[]::new);

    Drawing drawing = bars(Unit.COUNT, labels, series("迟公开", values), series("逾期未公开", values));

    assertApart(drawing);
    assertThat(texts(drawing)).anyMatch(text -> text.endsWith("…"));
  }

  @Test
  void labelsOfLinesStandApartHoweverManyThereAre() {
    List<String> months =
        IntStream.range(0, 36).mapToObj(i -> 2024 + i / 12 + "-" + (10 + i % 12)).toList();
    String[] values = IntStream.range(0, 36).mapToObj(i -> "0.9" + i % 10).toArray(String[]::new);

    Drawing drawing =
        Chart.ofLines(
                "c",
                "t",
                "d",
                "h",
                new Values(
                    Unit.PERCENT, months, List.of(series("公开", values), series("报送", values))))
            .drawing();

    assertApart(drawing);
    assertThat(texts(drawing)).contains("2024-10").doesNotContain("2024-11");
  }

  @Test
  void aMissingValueBreaksItsLine() {
    Series series =
        new Series(
            "率",
            List.of(
                Optional.of(BigDecimal.ONE), Optional.empty(), Optional.of(new BigDecimal("0.5"))));

    List<Trend> trends =
        Chart.ofLines(
                "c",
                "t",
                "d",
                "h",
                new Values(Unit.PERCENT, List.of("1月", "2月", "3月"), List.of(series)))
            .drawing()
            .trends();

    assertThat(trends).hasSize(2).allMatch(trend -> trend.points().size() == 1);
    assertThat(trends.get(0).points().get(0).y()).isLessThan(trends.get(1).points().get(0).y());
  }

  @Test
  void theFirstTwoSeriesDifferInGreyToo() {
    assertThat(Contrast.between(Ink.BLUE.colour(), Ink.ORANGE.colour())).isGreaterThan(2);
  }

  @ParameterizedTest
  @EnumSource(Ink.class)
  void everyInkStandsOutFromThePaper(Ink ink) {
    assertThat(Contrast.between(ink.colour(), "#ffffff")).isGreaterThan(3);
  }

  @Test
  void refusesASeriesThatDoesNotFitItsLabels() {
    assertThatThrownBy(() -> bars(Unit.COUNT, List.of("甲", "乙"), series("件", "1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("件");
  }

  @Test
  void narrowBarsKeepTheirNumbersApartByLeavingSomeOut() {
    Values values = new Values(Unit.COUNT, List.of("严重失信主体名单"), List.of(series("条", "1234567")));

    Drawing drawing = Chart.ofNarrowBars("c", "t", "d", "h", values).drawing();

    assertThat(drawing.width()).isEqualTo(Drawing.NARROW);
    assertThat(texts(drawing)).contains("0", "1234567").doesNotContain("200000");
    assertApart(drawing);
  }

  /** Boxes of about the size that the texts will have. */
  private static void assertApart(Drawing drawing) {
    List<int[]> boxes = drawing.texts().stream().map(ChartTest::box).toList();
    for (int[] box : boxes) {
      assertThat(box[0]).isNotNegative();
      assertThat(box[1]).isLessThanOrEqualTo(drawing.width());
      assertThat(box[3]).isLessThanOrEqualTo(drawing.height());
      for (int[] other : boxes) {
        boolean apart =
            box[1] <= other[0] || other[1] <= box[0] || box[3] <= other[2] || other[3] <= box[2];
        assertThat(box == other || apart).isTrue();
      }
    }
  }

  private static int[] box(Text text) {
    int width = Letters.width(text.text());
    int left =
        switch (text.anchor()) {
          case START -> text.x();
          case MIDDLE -> text.x() - width / 2;
          case END -> text.x() - width;
        };
    return new int[] {left, left + width, text.y() - Drawing.LETTER + 3, text.y() + 2};
  }

  private static Drawing bars(Unit unit, List<String> labels, Series... series) {
    return Chart.ofBars("c", "t", "d", "h", new Values(unit, labels, List.of(series))).drawing();
  }

  private static Series series(String name, String... values) {
    return new Series(name, Stream.of(values).map(BigDecimal::new).map(Optional::of).toList());
  }

  private static List<String> texts(Drawing drawing) {
    return drawing.texts().stream().map(Text::text).toList();
  }
}
