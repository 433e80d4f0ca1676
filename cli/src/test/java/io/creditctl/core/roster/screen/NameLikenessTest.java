package io.creditctl.core.roster.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creditctl.adapter.catalog.NameRuleFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are taken apart at their ends, compared by features, and all that are alike are found. */
class NameLikenessTest {
  private static final NameRules RULES = NameRuleFile.bundled();
  private static final double CLOSE = 1e-9;
  private static final int EVERYTHING = Integer.MAX_VALUE;

  private final NameComparison names = new NameComparison(RULES);

  @ParameterizedTest
  @CsvSource({
    "威海潮笙运输有限公司, 潮笙, 3710, 运输, limited",
    "山东省威海市潮笙汽车运输有限责任公司, 潮笙, 3710, 汽车运输, limited",
    "海岬（威海）路桥工程有限公司, 海岬, 3710, 路桥工程, limited",
    "榮成灣鷸汽車租賃有限公司, 湾鹬, 371082, 汽车租赁, limited",
    "荣成市宋屿货运部, 宋屿, 371082, 货运, sole-trader",
    "山东坦澜公路建设集团有限公司威海分公司, 坦澜, 3710, 公路建设, branch",
    "潮笙, 潮笙, '', '', ''",
    "威海港集团有限公司, 威海港, '', '', limited",
    "威海运输有限公司, 运输, 3710, '', limited",
    "青岛经济技术开发区潮笙物流有限公司, 潮笙, 3702, 物流, limited",
  })
  void readsMarkRegionTradeAndForm(
      String name, String mark, String region, String trade, String form) {
    NameParts parts = names.read(name);

    assertThat(parts.mark()).isEqualTo(mark);
    assertThat(parts.region()).isEqualTo(region);
    assertThat(parts.trade()).isEqualTo(trade);
    assertThat(parts.form()).isEqualTo(form);
  }

  /**
   * Weights: mark 0.30, sound 0.30, region 0.20, trade 0.15, form 0.05; worked out by hand from the
   * share of changed characters and sounds.
   */
  @ParameterizedTest
  @CsvSource({
    "威海潮笙运输有限公司, 威海潮笙运输有限公司, 1.0",
    "榮成灣鷸汽車租賃有限公司, 荣成湾鹬汽车租赁有限公司, 1.0",
    // one of two characters differs, both sounds are the same: 0.15 + 0.30 + 0.40
    "威海潮笙运输有限公司, 威海潮声运输有限公司, 0.85",
    // one of two characters and sounds: 0.15 + 0.15 + 0.40
    "威海潮笙运输有限公司, 威海潮平运输有限公司, 0.70",
    // a place in one of them only: 0.60 + 0.20 / 2 + 0.15 + 0.05
    "威海潮笙运输有限公司, 潮笙运输有限公司, 0.90",
    // a city and its province: 0.60 + 0.20 * 0.75 + 0.20
    "威海潮笙运输有限公司, 山东潮笙运输有限公司, 0.95",
    // another city: 0.60 + 0.20
    "威海潮笙运输有限公司, 青岛潮笙运输有限公司, 0.80",
    // two of four and two characters of the trade: 0.60 + 0.20 + 0.15 * 4 / 6 + 0.05
    "威海潮笙货物运输有限公司, 威海潮笙运输有限公司, 0.95",
    // another form: 0.95
    "威海潮笙运输有限公司, 威海潮笙运输股份有限公司, 0.95",
  })
  void scoresAsTheWeightsSay(String one, String other, double score) {
    assertThat(names.score(one, other)).isCloseTo(score, within(CLOSE));
  }

  @Test
  void isSymmetricBoundedAndOneForEqualNames() {
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      String one = name(random);
      String other = name(random);

      double score = names.score(one, other);

      assertThat(score).as(one + " " + other).isBetween(0.0, 1.0);
      assertThat(names.score(other, one)).as(one + " " + other).isEqualTo(score);
      assertThat(names.score(one, one)).as(one).isCloseTo(1, within(CLOSE));
    }
  }

  @Test
  void theExplanationAddsUpToTheScore() {
    Random random = new Random(8);
    for (int i = 0; i < 500; i++) {
      NameParts one = names.read(name(random));
      NameParts other = names.read(name(random));

      Likeness likeness = names.explain(one, other, false);

      assertThat(likeness.parts())
          .extracting(Likeness.Part::feature)
          .containsExactly(Feature.values());
      assertThat(likeness.parts().stream().mapToDouble(Likeness.Part::points).sum())
          .isCloseTo(likeness.score(), within(CLOSE));
      assertThat(names.explain(one, other, true).score())
          .isCloseTo(likeness.score() * RULES.formerName(), within(CLOSE));
    }
  }

  /** The index leaves out most names unseen; it must never leave out one that counts. */
  @ParameterizedTest
  @ValueSource(doubles = {0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.0})
  void theIndexFindsAllThatComparingEachFinds(double threshold) {
    Random random = new Random(9);
    List<String> listed = new ArrayList<>();
    NameIndex.Builder builder = new NameIndex.Builder(RULES);
    for (int i = 0; i < 1_500; i++) {
      listed.add(name(random));
      builder.add(i, listed.get(i), i % 10 == 0);
    }
    NameFinder finder = builder.build(threshold).finder();
    int found = 0;
    for (int i = 0; i < 300; i++) {
      String asked = name(random);

      List<Integer> expected = compared(asked, listed, threshold);

      assertThat(finder.find(asked, EVERYTHING))
          .as(asked)
          .extracting(NameIndex.Match::owner)
          .containsExactlyElementsOf(expected);
      found += expected.size();
    }
    assertThat(found).as("names that are alike").isPositive();
  }

  private List<Integer> compared(String asked, List<String> listed, double threshold) {
    List<Double> scores = new ArrayList<>();
    for (int i = 0; i < listed.size(); i++) {
      scores.add(names.worth(names.score(asked, listed.get(i)), i % 10 == 0));
    }
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      if (scores.get(i) >= threshold - CLOSE) {
        found.add(i);
      }
    }
    found.sort(Comparator.comparing((Integer i) -> scores.get(i)).reversed().thenComparing(i -> i));
    return found;
  }

  @Test
  void anOwnerIsFoundOnceByTheBestOfItsNames() {
    NameFinder finder =
        new NameIndex.Builder(RULES)
            .add(0, "威海潮笙运输有限公司", false)
            .add(0, "威海潮声运输有限公司", true)
            .build(0.8)
            .finder();

    assertThat(finder.find("威海潮声运输有限公司", EVERYTHING))
        .singleElement()
        .satisfies(match -> assertThat(match.likeness().formerName()).isTrue())
        .satisfies(match -> assertThat(match.likeness().score()).isCloseTo(0.95, within(CLOSE)));
    assertThat(finder.find("威海潮笙运输有限公司", EVERYTHING))
        .singleElement()
        .satisfies(match -> assertThat(match.likeness().formerName()).isFalse());
  }

  @Test
  void aNameThatGoesOnForEverTakesNoLongerThanOthers() {
    String endless = "威".repeat(2_000_000);
    NameFinder finder = new NameIndex.Builder(RULES).add(0, endless, false).build(0.7).finder();

    assertThat(finder.find(endless + "海", EVERYTHING)).hasSize(1);
  }

  /** Few characters, so that many names are alike; some of the same sound, some strange. */
  private static String name(Random random) {
    String[] regions = {"", "", "威海", "威海市", "荣成", "山东", "青岛市", "(威海)"};
    String[] characters = {
      "海", "通", "达", "顺", "大", "同", "桐", "鑫", "新", "A", "1", "灣", "湾", "彎", "😀", "(", "万"
    };
    String[] trades = {"", "运输", "货物运输", "物流", "汽车维修", "路桥工程"};
    String[] forms = {"", "有限公司", "有限责任公司", "股份有限公司", "厂", "公司威海分公司"};
    String mark =
        random
            .ints(1 + random.nextInt(5), 0, characters.length)
            .mapToObj(i -> characters[i])
            .collect(Collectors.joining());
    return any(regions, random) + mark + any(trades, random) + any(forms, random);
  }

  private static String any(String[] words, Random random) {
    return words[random.nextInt(words.length)];
  }
}
