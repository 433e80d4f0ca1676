package io.creditctl.core.push.call;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushTarget;
import java.util.List;

/** Asks a platform on which lists of its own a subject stands. */
public interface SubjectQuery extends AutoCloseable {

  /**
   * The entries of the platform's lists; none when it knows of none.
   *
   * @param term a unified social credit code, or a name
   * @throws PushFailure when the platform did not answer
   */
  List<PlatformListing> listings(String requestId, String term);

  @Override
  void close();

  /** Opens queries. */
  interface Directory {
    /**
     * @throws CreditException QUERY_NOT_OFFERED when the target's protocol has no such thing
     */
    SubjectQuery query(PushTarget target);
  }
}
