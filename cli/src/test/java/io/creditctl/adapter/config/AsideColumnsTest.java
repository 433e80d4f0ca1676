package io.creditctl.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.FieldMapping;
import io.creditctl.core.push.FieldMapping.Aside;
import io.creditctl.core.push.FieldMapping.Column;
import io.creditctl.testkit.Kinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns that hold what is no field of a record. */
class AsideColumnsTest {
  @TempDir private Path folder;

  @Test
  void theExampleOfAFrontEndTableNamesFieldsOfTheCatalogAndAllThatStandsBeside() {
    FieldMapping mapping = MappingFile.read(Path.of("../examples/front-end-table.json"));

    mapping
        .kinds()
        .forEach(
            (kind, table) -> {
              assertThat(table.columns())
                  .filteredOn(column -> column.aside().isEmpty())
                  .extracting(Column::source)
                  .allMatch(source -> Kinds.of(kind).field(source).isPresent());
              assertThat(Aside.values()).allMatch(aside -> table.column(aside).isPresent());
            });
    assertThat(mapping.kinds()).containsOnlyKeys("penalty", "license");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'name': 'a', 'source': '@keys'}",
        "{'name': 'a', 'source': '@state'}",
        "{'name': 'a', 'source': '@state', 'values': {'waiting': '0'}}",
        "{'name': 'a', 'source': '@state', 'values': {'accepted': '1', 'done': '2'}}"
      })
  void aColumnBesideTheFieldsThatNobodyWouldUnderstandIsRefused(String column) throws IOException {
    Path file = folder.resolve("mapping.json");
    Files.writeString(
        file, "{'penalty': {'name': 't', 'columns': [%s]}}".formatted(column).replace('\'', '"'));

    assertThatThrownBy(() -> MappingFile.read(file))
        .isInstanceOfSatisfying(
            CreditException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.TARGET_MAPPING_INVALID);
              assertThat(e.arguments().get(1).toString()).startsWith("penalty.columns[0]");
            });
  }

  @Test
  void theStagesOfAStateAreReadAsThePlatformSpellsThem() {
    Column state =
        MappingFile.read(Path.of("../examples/front-end-table.json"))
            .kind("penalty")
            .orElseThrow()
            .column(Aside.STATE)
            .orElseThrow();

    assertThat(
            Map.of(
                "", state.stage(""),
                "0", state.stage("0"),
                "1", state.stage("1"),
                "9", state.stage("9"),
                "5", state.stage("5")))
        .isEqualTo(
            Map.of(
                "", FieldMapping.Stage.WAITING,
                "0", FieldMapping.Stage.WAITING,
                "1", FieldMapping.Stage.ACCEPTED,
                "9", FieldMapping.Stage.REJECTED,
                "5", FieldMapping.Stage.TAKEN));
  }
}
