package io.creditctl.core.measure;

import io.creditctl.core.model.RecordId;
import java.util.Optional;

/** Ends the measures that rest on a record that counts no more, and puts them back. */
public interface MeasureLifting {

  /**
   * Lifts them; to do it twice changes nothing more.
   *
   * @return which ones were lifted; empty where there was none
   */
  Optional<String> liftFor(RecordId record, String basis, String actor);

  /**
   * Puts back what {@link #liftFor} lifted for the record, since that was a mistake.
   *
   * @return which ones; empty where there was none
   */
  Optional<String> restoreFor(RecordId record, String reason, String actor);
}
