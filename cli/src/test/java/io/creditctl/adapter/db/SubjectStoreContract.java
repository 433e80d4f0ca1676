package io.creditctl.adapter.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.catalog.Role;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.testkit.CreditCodes;
import io.creditctl.testkit.Drafts;
import org.junit.jupiter.api.Test;

/** What every store of subjects does. */
abstract class SubjectStoreContract extends StoreContract {

  @Test
  void knowsTheSubjectOfEveryRecord() {
    store(Drafts.license(1));

    SubjectRef subject = store.subjects().byKey(CreditCodes.of(1)).orElseThrow();
    assertThat(subject.name()).isEqualTo("威海第1物流有限公司");
    assertThat(subject.type()).isEqualTo("法人及非法人组织");
    assertThat(store.subjects().byKey(CreditCodes.of(2))).isEmpty();
  }

  @Test
  void onlyBaseDataChangesWhatIsKnown() {
    store(Drafts.license(1));
    store(Drafts.license(1).with(Role.SUBJECT_NAME, "改名物流有限公司"));
    assertThat(store.subjects().byName("威海第1物流有限公司")).hasSize(1);

    store(Drafts.of("subject", 1).with(Role.SUBJECT_NAME, "改名物流有限公司"));
    assertThat(store.subjects().byName("威海第1物流有限公司")).isEmpty();
    assertThat(store.subjects().byName("改名物流有限公司")).hasSize(1);
  }

  @Test
  void aRepeatedOrUnchangedRowChangesNothingThatIsKnown() {
    store(
        Drafts.of("subject", 1),
        Drafts.of("subject", 1).with(Role.SUBJECT_NAME, "另一名称"),
        Drafts.license(2).with(Role.DOCUMENT_NO, "一号"),
        Drafts.license(3).with(Role.DOCUMENT_NO, "一号"));

    assertThat(store.subjects().byName("另一名称")).isEmpty();
    assertThat(store.subjects().byKey(CreditCodes.of(3))).isEmpty();
    assertThat(store.subjects().count("")).isEqualTo(2);
  }

  @Test
  void keepsFirmsOfOneNameApart() {
    store(
        Drafts.license(1).with(Role.SUBJECT_NAME, "兴旺(威海)货运部"),
        Drafts.license(2).with(Role.SUBJECT_NAME, "兴旺（威海） 货运部"));

    assertThat(store.subjects().byName("兴旺(威海)货运部"))
        .extracting(SubjectRef::code)
        .containsExactlyInAnyOrder(CreditCodes.of(1), CreditCodes.of(2));
  }

  @Test
  void knowsPeopleWithoutACodeByName() {
    store(
        Drafts.license(1)
            .with(Role.SUBJECT_NAME, "于小海")
            .with(Role.SUBJECT_TYPE, "自然人")
            .with(Role.SUBJECT_CODE, ""));

    SubjectRef person = store.subjects().byName("于小海").get(0);
    assertThat(person.code()).isEmpty();
    assertThat(person.key()).isEqualTo("N:于小海");
  }

  @Test
  void searchesByTheBeginningOfACodeAndAnyPartOfAName() {
    store(Drafts.license(1), Drafts.license(2), Drafts.license(11));

    assertThat(store.subjects().search("第1", 10))
        .extracting(SubjectRef::name)
        .containsExactly("威海第11物流有限公司", "威海第1物流有限公司");
    assertThat(store.subjects().search(CreditCodes.of(2).substring(0, 17), 10)).hasSize(1);
    assertThat(store.subjects().search("91371000", 2)).hasSize(2);
    assertThat(store.subjects().count("91371000")).isEqualTo(3);
    assertThat(store.subjects().search("71000", 10)).isEmpty();
  }

  @Test
  void searchesForSignsAsTheyAre() {
    store(Drafts.license(1));

    for (String text : new String[] {"%", "_", "'", "\"", "*", "\\", "第_物流"}) {
      assertThat(store.subjects().search(text, 10)).as(text).isEmpty();
    }
  }
}
