package io.creditctl.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.catalog.MappingProposal.How;
import io.creditctl.core.catalog.MappingProposal.Line;
import io.creditctl.testkit.Kinds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingProposalTest {
  private final Kind penalty = Kinds.of("penalty");

  private Line first(String header, Mapping mapping) {
    return MappingProposal.of(List.of(header), penalty, mapping).lines().get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "行政处罚决定书文号,CF_WSH,EXACT",
    "cf_wsh,CF_WSH,EXACT",
    "文书字轨,CF_WSH,ALIAS",
    "行政处罚文书编号,CF_WSH,SIMILAR",
    "处罚作出日期,CF_JDRQ,SIMILAR",
    "心情,'',UNKNOWN"
  })
  void saysHowSureItIs(String header, String field, How how) {
    Line line = first(header, Mapping.NONE);
    assertThat(line.field()).isEqualTo(field);
    assertThat(line.how()).isEqualTo(how);
    assertThat(line.score()).isBetween(how == How.UNKNOWN ? 0 : 0.5, 1.0);
  }

  @Test
  void neverTakesYuanForTenThousandYuan() {
    assertThat(first("罚款金额（元）", Mapping.NONE).how()).isEqualTo(How.UNKNOWN);
  }

  @Test
  void proposesEachFieldOnce() {
    MappingProposal proposal =
        MappingProposal.of(List.of("处罚决定书编号", "处罚决定书号"), penalty, Mapping.NONE);
    assertThat(proposal.lines().stream().filter(line -> line.field().equals("CF_WSH"))).hasSize(1);
  }

  @Test
  void listsTheRequiredFieldsThatNoColumnFills() {
    MappingProposal proposal =
        MappingProposal.of(
            penalty.fields().stream().map(Field::title).filter(t -> !t.equals("违法事实")).toList(),
            penalty,
            Mapping.NONE);
    assertThat(proposal.lines().get(proposal.lines().size() - 1))
        .isEqualTo(new Line("", "CF_SY", "违法事实", How.MISSING, 0));
  }

  @Test
  void leavesWhatAPersonSaidAlone() {
    Mapping mapping = new Mapping(Map.of("编号", "CF_WSH", "文号", ""), Map.of());
    MappingProposal proposal = MappingProposal.of(List.of("编号", "文号"), penalty, mapping);
    assertThat(proposal.lines().get(0).field()).isEqualTo("CF_WSH");
    assertThat(proposal.lines().get(0).how()).isEqualTo(How.MAPPED);
    assertThat(proposal.lines().get(1).field()).isEmpty();
    assertThat(proposal.lines().get(1).how()).isEqualTo(How.MAPPED);
  }
}
