package io.creditctl.core.record.validate;

import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.model.SubjectName;
import java.util.Map;

/** Settles whether a credit code with a wrong check digit is a fault or was really issued so. */
final class DoubtfulCodes {
  private static final Map<Role, Role> NAME_OF_CODE =
      Map.of(
          Role.SUBJECT_CODE, Role.SUBJECT_NAME,
          Role.AUTHORITY_CODE, Role.AUTHORITY,
          Role.SOURCE_UNIT_CODE, Role.SOURCE_UNIT);

  private final Kind kind;
  private final KnownCodes known;

  DoubtfulCodes(Kind kind, KnownCodes known) {
    this.kind = kind;
    this.known = known;
  }

  void settle(String[] values, Issues issues) {
    for (Issues.Doubt doubt : issues.doubts()) {
      int field = doubt.field();
      String code = doubt.check().code();
      if (isKnown(field, code, values)) {
        values[field] = code;
        issues.add(field, Rule.CREDIT_CODE_IRREGULAR, doubt.text(), code);
      } else if (isOfSubjectBase(field)) {
        values[field] = code;
        issues.add(field, Rule.CREDIT_CODE_UNCONFIRMED, doubt.text(), code);
      } else {
        String expected = String.valueOf(doubt.check().character());
        issues.add(field, Rule.CREDIT_CODE_CHECK_DIGIT, doubt.text(), expected);
      }
    }
  }

  /** The subject base is where irregular codes become known. */
  private boolean isOfSubjectBase(int field) {
    return kind.isSubjectBase() && field == kind.indexOf(Role.SUBJECT_CODE);
  }

  private boolean isKnown(int field, String code, String[] values) {
    for (Map.Entry<Role, Role> pair : NAME_OF_CODE.entrySet()) {
      if (kind.indexOf(pair.getKey()) == field) {
        String name = SubjectName.normalise(kind.value(values, pair.getValue()));
        return !name.isEmpty() && known.isKnown(code, name);
      }
    }
    return false;
  }
}
