package io.creditctl.core.inspection;

import io.creditctl.core.audit.AuditEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where pools are kept, and what they are built from. */
public interface PoolStore {

  /**
   * Those with a credit code who work in a field by their base data or by a licence that holds on
   * the day, without their grades; by code.
   */
  List<PoolObject> supervised(String domain, LocalDate day);

  /**
   * How often each object was inspected in a field of work in a calendar year or is drawn for it:
   * draws that stand, and results that came from elsewhere.
   */
  Map<String, Integer> inspections(String domain, int year);

  /** Keeps a pool that has a new name. */
  void add(Pool pool, List<PoolObject> objects, AuditEntry entry);

  Optional<Pool> find(String name);

  /** All pools, the latest first. */
  List<Pool> all();

  /** The objects of a pool, by code. */
  List<PoolObject> objects(String name);
}
