package io.creditctl.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.catalog.DomainRules.Look;
import io.creditctl.core.catalog.DomainRules.Rule;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.Rows;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bundled rules make of the texts that decisions really have. */
class DomainTaggerTest {
  private static final DomainRules RULES = Kinds.CATALOG.domains();
  private static final String NO_TELLING_UNIT = "威海市交通运输局";

  @Test
  void theRulesSayThatTheyAreOurOwn() {
    assertThat(RULES.basis()).isEqualTo("自定规则");
  }

  @ParameterizedTest
  @CsvSource({
    "未按规定制作危险货物运单, road",
    "违反道路危险货物运输安全管理规定, road",
    "危货运输车辆未按规定检测, road",
    "车辆违法超限运输, road",
    "'指使、强令车辆驾驶人超限运输货物', road",
    "未取得道路运输经营许可擅自从事道路客运经营, road",
    "不按批准的客运站点停靠, road",
    "未按规定维护和检测运输车辆, road",
    "擅自改装已取得车辆营运证的车辆, road",
    "车辆装载物遗洒造成公路路面污染, road",
    "从事机动车维修经营业务未按规定进行备案, road/repair",
    "签发虚假的机动车维修合格证, road/repair",
    "机动车驾驶员培训机构未严格按照规定进行培训, road/driving",
    "驾培机构未按教学大纲培训, road/driving",
    "未取得网络预约出租汽车运输证从事网约车经营活动, road/ride-hailing",
    "巡游出租汽车驾驶员拒载, road",
    "超越许可范围经营水路运输业务, shipping",
    "未经报告同意在港口内进行危险货物装卸作业, shipping",
    "水运工程施工单位未对商品混凝土进行检验, waterway",
    "未按技术规范和操作规程进行公路养护作业, highway",
    "未经许可进行涉路施工活动, highway",
    "未按规定对从业人员进行安全生产教育和培训, safety",
  })
  void tellsTheDomainFromTheViolation(String violation, String domain) {
    assertThat(domain(penalty(violation, ""), NO_TELLING_UNIT)).isEqualTo(domain);
  }

  @ParameterizedTest
  @CsvSource({
    "公路建设项目施工许可决定书, 准予槐岬大桥维修加固工程施工, highway",
    "超限运输车辆行驶公路许可决定书（大件）, 载运不可解体物品：风电叶片, road",
    "道路货物运输经营许可决定书（危险货物）, 危险货物运输（3类）, road",
    "机动车维修经营备案通知书, 三类汽车维修（轮胎动平衡及修补）, road/repair",
    "机动车驾驶员培训备案通知书, 三级普通机动车驾驶员培训, road/driving",
    "网络预约出租汽车运输证许可决定书, 准予8辆小型轿车从事预约出租客运, road/ride-hailing",
    "港口经营许可决定书, 为旅客提供候船和上下船设施和服务, shipping",
    "国内水路运输经营许可决定书, 国内沿海海区内客运（陆岛运输）, shipping",
    "水运工程建设项目初步设计审批决定书, 原则同意浅汐码头前沿疏浚工程初步设计, waterway",
    "准予行政许可决定书, 道路普通货物运输, road",
  })
  void tellsTheDomainFromTheLicence(String title, String content, String domain) {
    Rows row = Rows.of("license", 1).with(Role.TITLE, title).with(Role.CONTENT, content);

    assertThat(domain(row, NO_TELLING_UNIT)).isEqualTo(domain);
  }

  @ParameterizedTest
  @CsvSource({
    "威海市港航事业发展中心, shipping",
    "威海市公路事业发展中心, highway",
    "威海市道路运输服务中心, road",
    "威海市应急管理局, safety",
    "威海市交通运输综合执法支队, ''",
  })
  void fallsBackOnTheUnitWhereTheContentTellsNothing(String unit, String domain) {
    assertThat(domain(penalty("未按规定报送信息", ""), unit)).isEqualTo(domain);
  }

  @Test
  void contentGoesBeforeUnitAndTheTitleBeforeTheFacts() {
    assertThat(domain(penalty("车辆违法超限运输", "在某机动车维修厂门前被查获"), "港航局")).isEqualTo("road");
    assertThat(domain(penalty("未按规定备案", "从事机动车维修而未备案"), "港航局")).isEqualTo("road/repair");
  }

  @Test
  void theSecondLevelGoesBeforeTheFirst() {
    assertThat(domain(penalty("机动车维修企业未对道路运输车辆竣工检验", ""), "")).isEqualTo("road/repair");
  }

  @ParameterizedTest
  @CsvSource({
    "road;road/driving, road/driving",
    "safety, safety",
    "highway, highway",
    "waterway, waterway",
    "road, road",
    "road/repair, road/repair",
    "road/ride-hailing, road/ride-hailing",
    "shipping, shipping",
  })
  void takesTheSourceAtItsWord(String stated, String domain) {
    assertThat(domain(Rows.of("subject", 1).with(Role.DOMAIN, stated), NO_TELLING_UNIT))
        .isEqualTo(domain);
  }

  @Test
  void theNameOfAFirmDoesNotTellWhatItDoes() {
    Rows row = Rows.of("subject", 1).with(Role.SUBJECT_NAME, "威海港口公路工程有限公司").with(Role.DOMAIN, "");

    assertThat(domain(row, NO_TELLING_UNIT)).isEmpty();
  }

  @Test
  void answersTheSameForMoreTextsThanItRemembers() {
    Look titles = new Look(List.of(Role.TITLE), List.of(new Rule(Domain.ROAD, List.of("货运"))));
    DomainTagger tagger =
        new DomainTagger(Kinds.of("penalty"), new DomainRules("", List.of(titles)));

    assertThat(IntStream.range(0, 10_000).mapToObj(n -> "货运" + n))
        .allMatch(title -> tell(tagger, title).equals(Optional.of(Domain.ROAD)));
    assertThat(tell(tagger, "货运1")).contains(Domain.ROAD);
    assertThat(tell(tagger, "餐饮")).isEmpty();
  }

  private static Optional<Domain> tell(DomainTagger tagger, String title) {
    return tagger.domain(penalty(title, "").values(), "");
  }

  private static Rows penalty(String violation, String facts) {
    return Rows.of("penalty", 1)
        .with(Role.TITLE, violation)
        .with(Role.REASON, facts)
        .with(Role.AUTHORITY, NO_TELLING_UNIT);
  }

  private static String domain(Rows row, String unit) {
    return new DomainTagger(row.kind(), RULES)
        .domain(row.values(), unit)
        .map(Domain::code)
        .orElse("");
  }
}
