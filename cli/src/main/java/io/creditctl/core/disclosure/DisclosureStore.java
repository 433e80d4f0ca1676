package io.creditctl.core.disclosure;

import io.creditctl.core.model.MovedRecords;
import io.creditctl.core.model.RecordId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where deadlines, disclosures and exemptions are kept. */
public interface DisclosureStore {

  Optional<DisclosureItem> find(RecordId id);

  /** All decisions under one document number. */
  List<DisclosureItem> findByDocumentNo(String documentNo);

  /**
   * Decisions that have a deadline and were neither disclosed by that day nor exempted, the most
   * urgent first.
   */
  List<DisclosureItem> open(LocalDate asOf, DisclosureFilter filter);

  /**
   * Remembers that records stand on the portal, or that the platform has them; all of them or none.
   */
  void mark(List<DisclosureMark> marks, String actor, Instant at);

  /** Remembers why a record is not disclosed. */
  void exempt(RecordId id, Exemption type, String basis, String actor, Instant at);

  /** Remembers that a person decided to make an exempt record public after all. */
  void liftExemption(RecordId id, String basis, String actor, Instant at);

  /** A record with what the rules said of it and its row. */
  Optional<RuledRecord> ruled(RecordId id);

  /** That a record may stand on the page no longer, if so. */
  Optional<Withdrawal> withdrawal(RecordId id);

  /** Remembers them, in place of what was remembered before; all of them or none. */
  void withdraw(List<WithdrawalItem> items, String actor, Instant at);

  /** Takes wrong withdrawals back; all of them or none. */
  void liftWithdrawals(List<RecordId> ids, String basis, String actor, Instant at);

  /**
   * Records that must be taken down and were not by that day: those with a withdrawal, those that
   * stand on the page beyond the end of their term, and those that are exempt and stand there all
   * the same. The most urgent first.
   */
  List<WithdrawalItem> toWithdraw(LocalDate asOf, DisclosureFilter filter);

  /**
   * Asks the rules about every record and every withdrawal again; what a person decided stays.
   *
   * @param most how many items to tell
   * @param rehearsal true to store nothing
   */
  MovedRecords recompute(Rulings rules, int most, boolean rehearsal);
}
