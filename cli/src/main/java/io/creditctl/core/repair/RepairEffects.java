package io.creditctl.core.repair;

import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.casework.CaseService;
import io.creditctl.core.casework.CaseStep;
import io.creditctl.core.casework.StepRequest;
import io.creditctl.core.disclosure.Withdrawal;
import io.creditctl.core.disclosure.WithdrawalGround;
import io.creditctl.core.model.CreditCode;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.model.SubjectType;
import io.creditctl.core.push.Delivery.Action;
import io.creditctl.core.push.OutboxEntry;
import io.creditctl.core.record.StoredRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The four effects of a repair, one after the other, each with a receipt: a step that says what was
 * done. What has its receipt is not done again, so that a run that was cut short is finished by the
 * next.
 */
final class RepairEffects {
  /** Stands for an effect that had nothing to do. */
  static final String NOTHING = "-";

  private final RepairPorts ports;

  RepairEffects(RepairPorts ports) {
    this.ports = ports;
  }

  /** An effect by its receipt's step and fact. */
  private enum Effect {
    PUBLICATION("end-publication"),
    SHARING("stop-sharing"),
    EVALUATION("update-evaluation"),
    MEASURES("lift-measures");

    private final String step;

    Effect(String step) {
      this.step = step;
    }

    String fact() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Does what has no receipt yet. */
  CaseFile carryOut(CaseFile granted, String actor) {
    CaseFile file = granted;
    for (Effect effect : Effect.values()) {
      if (file.last(effect.step).isEmpty()) {
        String receipt = bringAbout(effect, file, actor);
        file = receipt(effect, file, receipt, actor);
      }
    }
    return file;
  }

  private CaseFile receipt(Effect effect, CaseFile file, String receipt, String actor) {
    LocalDate day = grant(file).day();
    StepRequest step = new StepRequest(effect.step, day, "", "", Map.of(effect.fact(), receipt));
    CaseService cases = ports.cases();
    return cases.step(RepairService.TYPE, file.id().toString(), step, actor, false);
  }

  private static CaseStep grant(CaseFile file) {
    return file.last(RepairService.GRANT).orElseThrow();
  }

  private static RecordId record(CaseFile file) {
    return file.record().orElseThrow();
  }

  /** Names the case, so that what it brought about is told from what others did. */
  private static String basis(CaseFile file, String decisionNo) {
    return decisionNo + " (" + file.id() + ")";
  }

  private String bringAbout(Effect effect, CaseFile file, String actor) {
    return switch (effect) {
      case PUBLICATION -> endPublication(file, actor);
      case SHARING -> takenBack(record(file));
      case EVALUATION ->
          ports.reevaluation().rerun(file.subject().key(), record(file), actor).orElse(NOTHING);
      case MEASURES ->
          ports
              .measures()
              .liftFor(record(file), basis(file, file.fact(RepairService.DECISION_NO)), actor)
              .orElse(NOTHING);
    };
  }

  /** Off the page, and by the same transaction on its way out of the platforms. */
  private String endPublication(CaseFile file, String actor) {
    String basis = basis(file, file.fact(RepairService.DECISION_NO));
    LocalDate since = grant(file).day();
    if (repaired(file).isEmpty()) {
      ports
          .withdrawals()
          .withdraw(
              List.of(record(file).toString()),
              WithdrawalGround.REPAIRED,
              since,
              basis,
              Optional.empty(),
              actor,
              false);
    }
    return since.toString();
  }

  private Optional<Withdrawal> repaired(CaseFile file) {
    return ports
        .withdrawals()
        .find(record(file))
        .filter(withdrawal -> withdrawal.ground() == WithdrawalGround.REPAIRED)
        .filter(withdrawal -> withdrawal.basis().endsWith(basis(file, "")));
  }

  /** The entries by which the platforms are told, such as {@code P-12 province}. */
  private String takenBack(RecordId record) {
    String entries =
        withdrawals(record).stream()
            .map(entry -> entry.name() + " " + entry.target())
            .collect(Collectors.joining(", "));
    return entries.isEmpty() ? NOTHING : entries;
  }

  /** The last entry of each target that takes a record back, as it stands now. */
  List<OutboxEntry> withdrawals(RecordId record) {
    Map<String, OutboxEntry> latest = new TreeMap<>();
    ports.outbox().ofRecord(record).stream()
        .filter(entry -> entry.action() == Action.WITHDRAW)
        .forEach(entry -> latest.put(entry.target(), entry));
    return List.copyOf(latest.values());
  }

  /** Takes back what a grant brought about that does not stand any more. */
  void takeBack(CaseFile file, String reason, String actor) {
    if (repaired(file).isPresent()) {
      String why = basis(file, reason);
      ports.withdrawals().lift(List.of(record(file).toString()), why, actor, false);
    }
    ports.measures().restoreFor(record(file), reason, actor);
    ports.reevaluation().rerun(file.subject().key(), record(file), actor);
  }

  /** Only organisations and sole traders are named in public. */
  boolean mayBeNamed(StoredRecord record) {
    SubjectRef subject = ports.subjects().byKey(record.subject().key()).orElse(record.subject());
    return !subject.knownByNumber()
        && !subject.type().equals(SubjectType.NATURAL_PERSON.text())
        && CreditCode.check(subject.code()).ok();
  }
}
