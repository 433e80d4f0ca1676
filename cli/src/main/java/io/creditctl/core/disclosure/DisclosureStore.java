package io.creditctl.core.disclosure;

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

  /**
   * Computes the deadlines of all decisions since a day again.
   *
   * @param rehearsal true to count only and store nothing
   * @return how many deadlines came out differently
   */
  int recompute(LocalDate decidedSince, DeadlineCalculator calculator, boolean rehearsal);
}
