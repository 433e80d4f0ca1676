package io.creditctl.testkit;

import io.creditctl.core.casework.CaseFile.Subject;
import io.creditctl.core.casework.CaseOpening;
import io.creditctl.core.casework.CaseType;
import io.creditctl.core.casework.CaseType.State;
import io.creditctl.core.casework.CaseType.StepRule;
import io.creditctl.core.casework.CaseType.Wording;
import io.creditctl.core.casework.Limit;
import io.creditctl.core.casework.StepRequest;
import io.creditctl.core.disclosure.RuleNote.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A small type of case work with one of everything, and what is done in it. */
public final class Cases {
  public static final String PREFIX = "REQ";
  public static final Subject SUBJECT = new Subject("91371000MA0000015L", "威海示例物流有限公司");

  /** received → checked (needs a finding) → granted (by somebody else), which is carried out. */
  public static final CaseType TYPE =
      new CaseType(
          "request",
          PREFIX,
          3,
          new Wording("申请", "Request"),
          "示例办法",
          LocalDate.parse("2026-01-01"),
          "received",
          List.of(state("received"), state("checked"), new State("granted", word("granted"), true)),
          List.of(
              new StepRule(
                  CaseType.OPEN,
                  word("open"),
                  List.of(),
                  "received",
                  List.of("applicant"),
                  List.of(),
                  Optional.empty(),
                  false),
              step("check", "received", "checked", List.of("finding"), List.of(), false),
              step("grant", "checked", "granted", List.of(), List.of("check"), false),
              step("carry-out", "granted", "granted", List.of(), List.of(), true)),
          List.of(
              limit("check-3wd", "received", OptionalInt.of(3), ""),
              limit("grant", "checked", OptionalInt.empty(), "request.grantDays")));

  private Cases() {}

  private static State state(String name) {
    return new State(name, word(name), false);
  }

  private static Wording word(String name) {
    return new Wording("“" + name + "”", name);
  }

  private static StepRule step(
      String name,
      String from,
      String to,
      List<String> needs,
      List<String> notBy,
      boolean receipt) {
    return new StepRule(
        name, word(name), List.of(from), to, needs, notBy, Optional.empty(), receipt);
  }

  private static Limit limit(String id, String state, OptionalInt days, String setting) {
    return new Limit(
        id, word(id), List.of(state), CaseType.OPEN, days, setting, "示例办法", Standing.OWN);
  }

  /** An opening about the subject, on this day. */
  public static CaseOpening opening(LocalDate day) {
    return new CaseOpening(
        TYPE.code(), SUBJECT, Optional.empty(), "港航局", day, "", "窗口递交", Map.of("applicant", "李经理"));
  }

  /** A step on this day, with what becomes known. */
  public static StepRequest request(String step, LocalDate day, Map<String, String> facts) {
    return new StepRequest(step, day, "", "", facts);
  }
}
