package io.creditctl.core.listing;

import io.creditctl.core.model.RecordId;
import java.util.Optional;

/** Ends the joint measures that rest on a record, and puts them back. */
public interface MeasureLifting {
  /** Where no measures are kept, there is none to lift. */
  MeasureLifting NONE =
      new MeasureLifting() {
        @Override
        public Optional<String> liftFor(RecordId record, String basis, String actor) {
          return Optional.empty();
        }

        @Override
        public Optional<String> restoreFor(RecordId record, String reason, String actor) {
          return Optional.empty();
        }
      };

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
