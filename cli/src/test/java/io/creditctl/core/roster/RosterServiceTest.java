package io.creditctl.core.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.adapter.catalog.NameRuleFile;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.roster.RosterAnswer.MatchedBy;
import io.creditctl.core.roster.RosterAnswer.Result;
import io.creditctl.testkit.CreditCodes;
import io.creditctl.testkit.Drafts;
import io.creditctl.testkit.Imports;
import io.creditctl.testkit.SqliteStore;
import io.creditctl.testkit.SteppingClock;
import io.creditctl.testkit.TestKeys;
import io.creditctl.testkit.Times;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Not being able to check is never the same as being clear. */
class RosterServiceTest {
  private static final Set<RosterList> BLACK = EnumSet.of(RosterList.BLACK);

  @TempDir Path folder;
  private final SteppingClock clock = new SteppingClock();
  private final TestKeys keys = new TestKeys();
  private SqliteStore store;
  private RosterService rosters;

  @BeforeEach
  void openStore() {
    store = SqliteStore.in(folder);
    rosters =
        new RosterService(
            store.rosters(), NameRuleFile::bundled, keys.of(store.keyChecks()), clock);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private void list(Drafts... entries) {
    Imports.store(store.records(), Imports.NOBODY, clock.instant(), entries);
  }

  private RosterAnswer ask(String input) {
    return ask(input, BLACK, Times.TODAY, Optional.empty());
  }

  private RosterAnswer ask(
      String input, Set<RosterList> lists, LocalDate asOf, Optional<Duration> maxAge) {
    return rosters.check(new RosterCheckRequest(lists, asOf, maxAge)).ask(input);
  }

  @Test
  void aListedCodeIsAHitHoweverItIsWritten() {
    list(Drafts.of("blacklist", 1));
    String code = CreditCodes.of(1);

    for (String written :
        new String[] {code, code.toLowerCase(), " " + code, "９" + code.substring(1)}) {
      RosterAnswer answer = ask(written);
      assertThat(answer.result()).as(written).isEqualTo(Result.HIT);
      assertThat(answer.input()).isEqualTo(written);
      assertThat(answer.hits()).extracting(hit -> hit.matchedBy()).containsExactly(MatchedBy.CODE);
      assertThat(answer.snapshotAt()).contains(Times.NOW);
    }
  }

  @Test
  void anUnlistedCodeIsClear() {
    list(Drafts.of("blacklist", 1));

    assertThat(ask(CreditCodes.of(2)).result()).isEqualTo(Result.CLEAR);
    assertThat(ask(CreditCodes.of(2)).snapshotAt()).contains(Times.NOW);
  }

  @Test
  void aListedNameIsOnlyPossible() {
    list(Drafts.of("blacklist", 1).with(Role.SUBJECT_NAME, "兴旺（威海）货运部"));

    RosterAnswer same = ask("兴旺（威海）货运部");
    assertThat(same.result()).isEqualTo(Result.POSSIBLE);
    assertThat(same.hits()).extracting(hit -> hit.matchedBy()).containsExactly(MatchedBy.NAME);
    RosterAnswer alike = ask("兴旺(威海) 货运部");
    assertThat(alike.result()).isEqualTo(Result.POSSIBLE);
    assertThat(alike.hits())
        .extracting(hit -> hit.matchedBy())
        .containsExactly(MatchedBy.NORMALISED_NAME);
    assertThat(ask("兴旺货运部").result()).isEqualTo(Result.CLEAR);
  }

  private RosterCheck likeFrom(double threshold) {
    return rosters.check(
        new RosterCheckRequest(BLACK, Times.TODAY, Optional.empty(), OptionalDouble.of(threshold)));
  }

  @Test
  void aNameThatIsAlikeIsPossibleAndNeverAHit() {
    list(
        Drafts.of("blacklist", 1).with(Role.SUBJECT_NAME, "荣成湾鹬汽车租赁有限公司"),
        Drafts.of("blacklist", 2).with(Role.SUBJECT_NAME, "荣成市湾玉汽车租赁公司"),
        Drafts.of("blacklist", 3).with(Role.SUBJECT_NAME, "乳山轮汐汽车服务有限公司"));

    RosterAnswer answer = likeFrom(0.8).ask("榮成灣鷸汽車租賃有限公司");

    assertThat(answer.result()).isEqualTo(Result.POSSIBLE);
    assertThat(answer.hits())
        .extracting(hit -> hit.entry().subject().name())
        .containsExactly("荣成湾鹬汽车租赁有限公司", "荣成市湾玉汽车租赁公司");
    assertThat(answer.hits())
        .extracting(RosterAnswer.Hit::matchedBy)
        .containsOnly(MatchedBy.SIMILAR_NAME);
    assertThat(likeFrom(0.95).ask("荣成湾育汽车租赁有限公司").result()).isEqualTo(Result.CLEAR);
  }

  @Test
  void anEqualNameGoesFirstAndStaysAsItIs() {
    list(
        Drafts.of("blacklist", 1).with(Role.SUBJECT_NAME, "荣成湾玉汽车租赁有限公司"),
        Drafts.of("blacklist", 2).with(Role.SUBJECT_NAME, "荣成湾鹬汽车租赁有限公司"));

    RosterAnswer answer = likeFrom(0.8).ask("荣成湾鹬汽车租赁有限公司");

    assertThat(answer.hits())
        .extracting(RosterAnswer.Hit::matchedBy)
        .containsExactly(MatchedBy.NAME, MatchedBy.SIMILAR_NAME);
    assertThat(answer.hits().get(0).likeness()).isEmpty();
  }

  @Test
  void aFormerNameLeadsToItsSubject() {
    list(Drafts.of("subject", 1).with(Role.SUBJECT_NAME, "威海潮笙物流有限公司"));
    list(Drafts.of("subject", 1).with(Role.SUBJECT_NAME, "威海岚汐物流有限公司"));
    list(Drafts.of("blacklist", 1).with(Role.SUBJECT_NAME, "威海岚汐物流有限公司"));

    assertThat(ask("威海潮笙物流有限公司").result()).isEqualTo(Result.CLEAR);
    assertThat(likeFrom(0.8).ask("威海潮声物流有限公司").hits())
        .singleElement()
        .satisfies(hit -> assertThat(hit.matchedBy()).isEqualTo(MatchedBy.FORMER_NAME))
        .satisfies(hit -> assertThat(hit.entry().subject().name()).isEqualTo("威海岚汐物流有限公司"));
  }

  /** From a thousand inputs on the lists lie in memory, and threads compare names. */
  @Test
  void manyInputsAreAnsweredAsEachAloneAndInTheirOrder() {
    list(
        Drafts.of("blacklist", 1).with(Role.SUBJECT_NAME, "荣成湾鹬汽车租赁有限公司"),
        Drafts.of("blacklist", 2).with(Role.SUBJECT_NAME, "乳山轮汐汽车服务有限公司"));
    List<String> some =
        List.of(
            CreditCodes.of(1),
            CreditCodes.of(3),
            "荣成湾玉汽车租赁有限公司",
            "乳山轮汐汽车服务有限公司",
            "威海潮笙运输有限公司",
            "371002199001010015",
            "");
    List<String> many = Collections.nCopies(400, some).stream().flatMap(List::stream).toList();
    for (OptionalDouble threshold : List.of(OptionalDouble.empty(), OptionalDouble.of(0.8))) {
      RosterCheckRequest request =
          new RosterCheckRequest(BLACK, Times.TODAY, Optional.empty(), threshold);
      List<RosterAnswer> alone = some.stream().map(rosters.check(request)::ask).toList();
      List<RosterAnswer> answers = new ArrayList<>();

      try (RosterCheck check = rosters.check(request)) {
        check.ask(many.iterator()).forEachRemaining(answers::add);
      }

      assertThat(answers)
          .isEqualTo(Collections.nCopies(400, alone).stream().flatMap(List::stream).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "91371000MA0000011", "91371000MA00000110", "371002199001010015"})
  void whatIsNoCodeCannotBeChecked(String input) {
    list(Drafts.of("blacklist", 1));

    RosterAnswer answer = ask(input);
    assertThat(answer.result()).isEqualTo(Result.UNKNOWN);
    assertThat(answer.problem()).isNotEmpty();
  }

  @Test
  void aListThatNeverCameCannotBeChecked() {
    assertThat(ask(CreditCodes.of(1)).result()).isEqualTo(Result.UNKNOWN);
    assertThat(ask("威海第1物流有限公司").result()).isEqualTo(Result.UNKNOWN);

    list(Drafts.of("blacklist", 1));
    Set<RosterList> both = EnumSet.of(RosterList.BLACK, RosterList.RED);
    RosterAnswer clear = ask(CreditCodes.of(2), both, Times.TODAY, Optional.empty());
    assertThat(clear.result()).isEqualTo(Result.UNKNOWN);
    assertThat(clear.snapshotAt()).isEmpty();
    RosterAnswer listed = ask(CreditCodes.of(1), both, Times.TODAY, Optional.empty());
    assertThat(listed.result()).isEqualTo(Result.HIT);
  }

  @Test
  void withoutAnyListNothingCanBeChecked() {
    Set<RosterList> none = EnumSet.noneOf(RosterList.class);

    assertThat(ask(CreditCodes.of(1), none, Times.TODAY, Optional.empty()).result())
        .isEqualTo(Result.UNKNOWN);
    assertThat(ask(CreditCodes.of(1), none, Times.TODAY, Optional.of(Duration.ofHours(1))).result())
        .isEqualTo(Result.UNKNOWN);
  }

  @Test
  void anOldListCannotClearAnybody() {
    list(Drafts.of("blacklist", 1));
    Optional<Duration> day = Optional.of(Duration.ofHours(24));
    clock.advance(Duration.ofHours(24));
    assertThat(ask(CreditCodes.of(2), BLACK, Times.TODAY, day).result()).isEqualTo(Result.CLEAR);

    clock.advance(Duration.ofSeconds(1));
    assertThat(ask(CreditCodes.of(2), BLACK, Times.TODAY, day).result()).isEqualTo(Result.STALE);
    assertThat(ask(CreditCodes.of(1), BLACK, Times.TODAY, day).result()).isEqualTo(Result.HIT);
    assertThat(ask(CreditCodes.of(2)).result()).isEqualTo(Result.CLEAR);

    list(Drafts.of("blacklist", 1));
    assertThat(ask(CreditCodes.of(2), BLACK, Times.TODAY, day).result()).isEqualTo(Result.CLEAR);
  }

  @Test
  void theOldestListCounts() {
    list(Drafts.of("blacklist", 1));
    clock.advance(Duration.ofHours(3));
    list(Drafts.of("redlist", 2));
    Set<RosterList> both = EnumSet.of(RosterList.BLACK, RosterList.RED);

    RosterAnswer answer =
        ask(CreditCodes.of(9), both, Times.TODAY, Optional.of(Duration.ofHours(2)));

    assertThat(answer.result()).isEqualTo(Result.STALE);
    assertThat(answer.snapshotAt()).contains(Times.NOW);
    assertThat(rosters.snapshots(both))
        .containsEntry(RosterList.RED, Times.NOW.plus(Duration.ofHours(3)));
  }

  @Test
  void anEntryCountsFromItsFirstToItsLastDay() {
    list(
        Drafts.of("blacklist", 1)
            .with(Role.DECIDED_ON, "2026-09-04")
            .with(Role.VALID_UNTIL, "2026-10-04"),
        Drafts.of("blacklist", 2).with(Role.DECIDED_ON, "2026-09-04").with(Role.VALID_UNTIL, ""));

    assertThat(resultOn("2026-09-03", 1)).isEqualTo(Result.CLEAR);
    assertThat(resultOn("2026-09-04", 1)).isEqualTo(Result.HIT);
    assertThat(resultOn("2026-10-04", 1)).isEqualTo(Result.HIT);
    assertThat(resultOn("2026-10-05", 1)).isEqualTo(Result.CLEAR);
    assertThat(resultOn("2099-01-01", 2)).isEqualTo(Result.HIT);
    LocalDate later = LocalDate.parse("2026-10-05");
    assertThat(rosters.entries(RosterList.BLACK, Optional.of(later))).hasSize(1);
    assertThat(rosters.entries(RosterList.BLACK, Optional.empty())).hasSize(2);
  }

  private Result resultOn(String day, int n) {
    return ask(CreditCodes.of(n), BLACK, LocalDate.parse(day), Optional.empty()).result();
  }

  private static Drafts person(int n, String number) {
    return Drafts.of("blacklist", n)
        .with(Role.SUBJECT_NAME, "于小海")
        .with(Role.SUBJECT_TYPE, "自然人")
        .with(Role.SUBJECT_CODE, "")
        .with(Role.SUBJECT_DOCUMENT, number);
  }

  @Test
  void aListedIdentityNumberIsAHitAndIsNotEchoed() {
    keys.of(store.keyChecks()).forWriting();
    list(person(1, "371002199001010015"), person(1, "371002198502020030"));

    RosterAnswer answer = ask(" 371002199001010015");

    assertThat(answer.result()).isEqualTo(Result.HIT);
    assertThat(answer.hits()).extracting(hit -> hit.matchedBy()).containsExactly(MatchedBy.NUMBER);
    assertThat(answer.input()).isEqualTo(" 3710**********0015");
    assertThat(ask("37100219900101023X").input()).doesNotContain("19900101");
    assertThat(ask("于小海").hits()).hasSize(2);
  }

  @Test
  void anIdentityNumberIsClearOnlyOnAListThatGivesNumbers() {
    String number = "37100219910101999X";
    keys.of(store.keyChecks()).forWriting();
    list(Drafts.of("blacklist", 2));
    assertThat(ask(number).result()).isEqualTo(Result.UNKNOWN);
    assertThat(ask(number).problem()).isEqualTo("NUMBERS");

    list(person(1, "371002199001010015"));
    assertThat(ask(number).result()).isEqualTo(Result.CLEAR);
  }

  @Test
  void withoutTheKeyNobodyIsCleared() {
    keys.of(store.keyChecks()).forWriting();
    list(person(1, "371002199001010015"));
    keys.lose();

    assertThat(catchThrowableOfType(CreditException.class, () -> ask("371002199001010015")).code())
        .isEqualTo(ErrorCode.IDENTITY_KEY_LOST);
  }
}
