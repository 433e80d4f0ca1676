package io.creditctl.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewTest {
  @ParameterizedTest
  @ValueSource(strings = {"subject.name", "subject", "subject.name.short"})
  void refusesKeysThatCollide(String key) {
    View.Builder<String> builder = View.<String>named("x").column("subject.name", name -> name);
    assertThatIllegalArgumentException().isThrownBy(() -> builder.column(key, name -> name));
  }

  @Test
  void tellsGroupsFromSimilarNames() {
    View<String> view =
        View.<String>named("x")
            .column("subject.name", name -> name)
            .column("subjectType", name -> "t")
            .build();
    assertThat(Printer.of(OutputFormat.CSV).fields("subject").print(view, List.of("a")))
        .isEqualTo("subject.name\na\n");
  }

  @Test
  void refusesAViewWithoutColumns() {
    assertThatIllegalStateException().isThrownBy(() -> View.named("x").build());
  }

  @Test
  void listsItsFields() {
    assertThat(Enterprise.VIEW.fields())
        .containsExactly(
            "subject.code",
            "subject.name",
            "remaining",
            "rate",
            "status",
            "dueOn",
            "tags",
            "place");
  }
}
