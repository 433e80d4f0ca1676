package io.creditctl.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.push.FieldMapping;
import io.creditctl.core.push.FieldMapping.Column;
import io.creditctl.core.push.FieldMapping.Form;
import io.creditctl.core.push.FieldMapping.KindMapping;
import io.creditctl.core.push.Protocol;
import io.creditctl.testkit.Kinds;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MappingFileTest {

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void everyBundledMappingSpeaksOfFieldsThatThereAre(Protocol protocol) {
    FieldMapping mapping = MappingFile.bundled(protocol).orElse(FieldMapping.NONE);

    mapping
        .kinds()
        .forEach(
            (kind, mapped) -> {
              assertThat(mapped.columns()).extracting(Column::name).doesNotHaveDuplicates();
              assertThat(mapped.columns())
                  .extracting(Column::source)
                  .filteredOn(source -> !source.isEmpty())
                  .allMatch(source -> Kinds.CATALOG.kind(kind).field(source).isPresent());
            });
  }

  @Test
  void theOlderNationalInterfaceTakesDecisionsInTheLayoutOf2015() {
    FieldMapping mapping = MappingFile.bundled(Protocol.CREDITCHINA_SOAP).orElseThrow();

    assertThat(mapping.kinds().keySet()).isEqualTo(Set.of("license", "penalty"));
    KindMapping penalty = mapping.kind("penalty").orElseThrow();
    assertThat(penalty.name()).isEqualTo("service/PenaltyWebService#importPenalyXml");
    assertThat(column(penalty, "CF_JDRQ").form()).isEqualTo(Form.SLASHED_DAY);
    assertThat(column(penalty, "CF_ZT").withdrawn()).isEqualTo("1");
  }

  private static Column column(KindMapping mapping, String name) {
    return mapping.columns().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }
}
