package io.creditctl.core.record;

import io.creditctl.core.catalog.Field;
import java.util.List;

/** A conflict and the fields in which the two contents differ, identity numbers masked. */
public record ConflictDetail(Conflict conflict, List<Difference> differences) {

  /** One field and what either side says. */
  public record Difference(Field field, String stored, String incoming) {}
}
