package io.creditctl.core.listing;

import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.casework.CaseStep;
import io.creditctl.core.disclosure.Withdrawal;
import io.creditctl.core.disclosure.WithdrawalGround;
import io.creditctl.core.disclosure.WithdrawalService;
import io.creditctl.core.measure.MeasureLifting;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.record.RecordService;
import io.creditctl.core.record.StoredRecord;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the list's record what the state of its case says, however often it is asked to: on the
 * list and held back from the page, on both, taken back, or void.
 */
public final class ListingEffects {
  /** The state of an entry that is held back from the page. */
  static final String LISTED = "listed";

  /** The state of an entry that may stand on the page. */
  static final String PUBLISHED = "published";

  private static final String APPROVE = "approve";

  private final ListEntries entries;
  private final RecordService records;
  private final WithdrawalService withdrawals;
  private final MeasureLifting measures;

  public ListingEffects(
      ListEntries entries,
      RecordService records,
      WithdrawalService withdrawals,
      MeasureLifting measures) {
    this.entries = entries;
    this.records = records;
    this.withdrawals = withdrawals;
    this.measures = measures;
  }

  /**
   * Brings a state about.
   *
   * @param facts what becomes known with the step
   * @return the record that is on the list; empty where none has to be, or nothing is stored yet
   */
  Optional<RecordId> bringAbout(CaseFile file, Map<String, String> facts, String state, Act act) {
    return switch (state) {
      case LISTED -> entered(file, facts, act).map(entry -> hold(entry, file, act));
      case PUBLISHED -> entered(file, facts, act).map(entry -> lift(entry, act));
      case "expired" -> removed(file, WithdrawalGround.EXPIRED, act);
      case "repaired" -> removed(file, WithdrawalGround.REPAIRED, act);
      case "corrected" -> removed(file, WithdrawalGround.REVOKED, act);
      default -> voided(file, act);
    };
  }

  private Optional<RecordId> removed(CaseFile file, WithdrawalGround ground, Act act) {
    return entries.standing(file).map(entry -> remove(entry, ground, act));
  }

  private Optional<RecordId> voided(CaseFile file, Act act) {
    entries
        .standing(file)
        .map(entry -> entry.id().toString())
        .ifPresent(id -> records.voidRecord(id, why(file, act), act.actor(), act.rehearsal()));
    return Optional.empty();
  }

  private static String why(CaseFile file, Act act) {
    return act.note().isBlank() ? file.id().toString() : act.note();
  }

  private Optional<RecordId> entered(CaseFile file, Map<String, String> facts, Act act) {
    Optional<RecordId> standing = entries.standing(file).map(StoredRecord::id);
    if (standing.isPresent()) {
      return standing;
    }
    Map<String, String> known = new LinkedHashMap<>(file.facts());
    known.putAll(facts);
    LocalDate decided = file.last(APPROVE).map(CaseStep::day).orElse(act.day());
    RecordId entered = entries.enter(file, known, decided, act.actor(), act.rehearsal());
    return act.rehearsal() ? Optional.empty() : Optional.of(entered); // it is gone again
  }

  private RecordId hold(RecordId entry, CaseFile file, Act act) {
    restore(entry, act);
    withdraw(entry, WithdrawalGround.OTHER, act.day(), file.id().toString(), act);
    return entry;
  }

  private RecordId lift(RecordId entry, Act act) {
    restore(entry, act);
    if (withdrawals.find(entry).isPresent()) {
      withdrawals.lift(List.of(entry.toString()), act.basis(), act.actor(), act.rehearsal());
    }
    return entry;
  }

  /** A removal that was wrong: platforms are told of the record again, measures come back. */
  private void restore(RecordId entry, Act act) {
    if (withdrawals.find(entry).filter(Removal::isOne).isPresent()) {
      withdrawals.lift(List.of(entry.toString()), act.basis(), act.actor(), act.rehearsal());
      if (!act.rehearsal()) {
        measures.restoreFor(entry, act.note(), act.actor());
      }
    }
  }

  /** Takes an entry off its list, and ends the measures that rest on it. */
  RecordId remove(StoredRecord entry, WithdrawalGround ground, Act act) {
    LocalDate since =
        ground == WithdrawalGround.EXPIRED
            ? entry.validUntil().orElseThrow().plusDays(1)
            : act.day();
    withdraw(entry.id(), ground, since, act.basis(), act);
    if (!act.rehearsal()) {
      measures.liftFor(entry.id(), act.basis(), act.actor());
    }
    return entry.id();
  }

  private void withdraw(
      RecordId entry, WithdrawalGround ground, LocalDate since, String basis, Act act) {
    Optional<Withdrawal> before = withdrawals.find(entry);
    if (before.filter(standing -> standing.ground() == ground).isPresent()) {
      return;
    }
    withdrawals.withdraw(
        List.of(entry.toString()),
        ground,
        since,
        basis,
        Optional.empty(),
        act.actor(),
        act.rehearsal());
  }
}
