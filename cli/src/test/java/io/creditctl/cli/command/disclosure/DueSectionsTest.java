package io.creditctl.cli.command.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.cli.text.DisplayWidth;
import io.creditctl.cli.text.Language;
import io.creditctl.cli.text.Messages;
import io.creditctl.core.disclosure.DisclosureItem;
import io.creditctl.core.disclosure.DisclosureState;
import io.creditctl.core.disclosure.DueItem;
import io.creditctl.core.disclosure.DueItem.Task;
import io.creditctl.core.disclosure.DueItem.Urgency;
import io.creditctl.core.disclosure.WithdrawalGround;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.SubjectRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A letter stays short when thousands of records wait. */
class DueSectionsTest {
  private static final LocalDate DUE = LocalDate.of(2026, 10, 9);

  @Test
  void namesAsManyOfAUnitAsAskedForAndCountsTheOthers() {
    String text = sections(2).text(items(5, Optional.empty()));

    assertThat(text)
        .startsWith("港航局  逾期 5\n")
        .contains("R-1 ", "R-2 ", "另有 3 条: creditctl disclosure due --unit '港航局'\n")
        .doesNotContain("R-3 ");
  }

  @Test
  void manyBeyondTheirTermAreOneLineWithTheCommandThatSettlesThem() {
    String text = sections(50).text(items(4, Optional.of(WithdrawalGround.EXPIRED)));

    assertThat(text)
        .contains("公示期满应撤下 4 条")
        .contains("creditctl disclosure withdraw --expired --unit '港航局' --removed-on DATE")
        .doesNotContain("R-1 ");
    assertThat(sections(50).text(items(3, Optional.of(WithdrawalGround.EXPIRED))))
        .contains("creditctl disclosure withdraw R-3 --removed-on DATE");
  }

  private static DueSections sections(int most) {
    return new DueSections(
        Messages.of(Language.ZH), new DisplayWidth(1), 3, most, due -> due.dueOn().toString());
  }

  private static List<DueItem> items(int count, Optional<WithdrawalGround> ground) {
    return IntStream.rangeClosed(1, count).mapToObj(number -> item(number, ground)).toList();
  }

  private static DueItem item(int number, Optional<WithdrawalGround> ground) {
    DisclosureState state =
        new DisclosureState(
            Optional.of(DUE),
            false,
            "",
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty(),
            "");
    DisclosureItem item =
        new DisclosureItem(
            new RecordId(number),
            "license",
            "鲁威交许〔2026〕" + number + "号",
            SubjectRef.ofKey("code:1", "威海渡鲸轮渡有限公司", "威海渡鲸轮渡有限公司", ""),
            "港航局",
            Optional.of(LocalDate.of(2026, 9, 20)),
            state);
    Task task = ground.isPresent() ? Task.WITHDRAW : Task.DISCLOSE;
    return new DueItem(task, ground, item, DUE, false, Urgency.OVERDUE, -5);
  }
}
