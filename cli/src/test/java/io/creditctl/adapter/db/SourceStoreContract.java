package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.source.SourceAssignment;
import io.creditctl.core.source.SourceService;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.Times;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Which unit is responsible for what, in whatever database. */
abstract class SourceStoreContract extends StoreContract {
  private static final LocalDate OCTOBER = LocalDate.parse("2026-10-01");
  private static final LocalDate DECEMBER = LocalDate.parse("2026-12-01");

  private SourceService service() {
    return new SourceService(store.sources(), Kinds.CATALOG, Times.CLOCK);
  }

  private SourceAssignment assign(String scope, String unit, LocalDate from) {
    return service().assign(scope, unit, Optional.of(from), "信用目录", "李科长", false);
  }

  private SourceAssignment remove(String scope, LocalDate endedOn) {
    return service().remove(scope, Optional.of(endedOn), "机构调整", "李科长", false);
  }

  @Test
  void remembersWhoIsResponsibleSinceWhenAndWhoSaidSo() {
    SourceAssignment assigned = assign("license", " 港航局 ", OCTOBER);

    assertThat(store.sources().all()).containsExactly(assigned);
    assertThat(assigned.unit()).isEqualTo("港航局");
    assertThat(assigned.from()).isEqualTo(OCTOBER);
    assertThat(assigned.endedOn()).isEmpty();
    assertThat(assigned.basis()).isEqualTo("信用目录");
    assertThat(assigned.actor()).isEqualTo("李科长");
    assertThat(assigned.at()).isEqualTo(Times.NOW);
  }

  @Test
  void aFieldIsNamedByCodeOrTitle() {
    assertThat(assign("license.XK_FRDB", "市场监管局", OCTOBER).scope()).hasToString("license.XK_FRDB");
    assertThat(assign("license.许可内容", "港航局", OCTOBER).scope()).hasToString("license.XK_NR");
  }

  @Test
  void todayIsMeantWhenNoDayIsNamed() {
    SourceAssignment assigned =
        service().assign("license", "港航局", Optional.empty(), "", "李科长", false);

    assertThat(assigned.from()).isEqualTo(Times.TODAY);
    assertThat(service().remove("license", Optional.empty(), "", "李科长", false).endedOn())
        .contains(Times.TODAY);
  }

  @Test
  void eachDatumHasOneSourceAtATime() {
    assign("license", "港航局", OCTOBER);
    assign("license.XK_FRDB", "市场监管局", OCTOBER);
    assertThat(refusal(() -> assign("license", "公路局", DECEMBER))).isEqualTo(ErrorCode.SOURCE_TAKEN);

    remove("license", DECEMBER);

    assertThat(refusal(() -> assign("license", "公路局", DECEMBER.minusDays(1))))
        .isEqualTo(ErrorCode.SOURCE_TAKEN);
    assign("license", "公路局", DECEMBER);
    assertThat(service().ofKind("license"))
        .extracting(assignment -> assignment.scope().field() + " " + assignment.unit())
        .containsExactly(" 港航局", " 公路局", "XK_FRDB 市场监管局");
  }

  @Test
  void endsWithoutBeingDeleted() {
    assign("license", "港航局", OCTOBER);

    assertThat(remove("license", DECEMBER).endedOn()).contains(DECEMBER);

    assertThat(service().list(DECEMBER.minusDays(1), false)).hasSize(1);
    assertThat(service().list(DECEMBER, false)).isEmpty();
    assertThat(service().list(DECEMBER, true)).hasSize(1);
    assertThat(refusal(() -> remove("license", DECEMBER))).isEqualTo(ErrorCode.SOURCE_NOT_ASSIGNED);
  }

  @Test
  void oneThatWasEndedOnItsFirstDayNeverApplied() {
    assign("license", "港航局", OCTOBER);

    assertThat(refusal(() -> remove("license", OCTOBER.minusDays(1))))
        .isEqualTo(ErrorCode.VALUE_OUT_OF_RANGE);
    remove("license", OCTOBER);

    assign("license", "公路局", OCTOBER);
    assertThat(service().list(OCTOBER, false))
        .extracting(SourceAssignment::unit)
        .containsExactly("公路局");
  }

  @Test
  void refusesWhatHasNoSourceOfItsOwn() {
    assertThat(refusal(() -> assign("nothing", "港航局", OCTOBER))).isEqualTo(ErrorCode.UNKNOWN_KIND);
    assertThat(refusal(() -> assign("license.NOTHING", "港航局", OCTOBER)))
        .isEqualTo(ErrorCode.UNKNOWN_FIELD);
    assertThat(refusal(() -> assign("license.XK_WSH", "港航局", OCTOBER)))
        .isEqualTo(ErrorCode.SOURCE_FIELD_FIXED);
    assertThat(refusal(() -> assign("license.XK_LYDW", "港航局", OCTOBER)))
        .isEqualTo(ErrorCode.SOURCE_FIELD_FIXED);
    assertThat(refusal(() -> assign("license", " ", OCTOBER)))
        .isEqualTo(ErrorCode.INVALID_ARGUMENT);
    assertThat(store.sources().all()).isEqualTo(List.of());
  }

  @Test
  void aRehearsalStoresNothing() {
    service().assign("license", "港航局", Optional.empty(), "", "李科长", true);
    assertThat(store.sources().all()).isEmpty();

    assign("license", "港航局", OCTOBER);
    service().remove("license", Optional.empty(), "", "李科长", true);
    assertThat(store.sources().all().get(0).endedOn()).isEmpty();
  }

  private static ErrorCode refusal(ThrowingCallable call) {
    return catchThrowableOfType(CreditException.class, call).code();
  }
}
