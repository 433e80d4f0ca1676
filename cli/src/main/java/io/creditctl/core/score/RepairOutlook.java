package io.creditctl.core.score;

import io.creditctl.core.model.RecordId;
import java.time.LocalDate;
import java.util.Optional;

/** From which day on the repair of a record can be asked for. */
@FunctionalInterface
public interface RepairOutlook {
  Optional<LocalDate> earliest(RecordId record, LocalDate day);
}
