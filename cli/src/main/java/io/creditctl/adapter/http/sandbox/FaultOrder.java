package io.creditctl.adapter.http.sandbox;

/**
 * One fault as it was ordered.
 *
 * @param seconds what Retry-After says, where the fault has one
 */
record FaultOrder(Fault fault, int seconds) {
  static final FaultOrder NONE = of(Fault.OK);

  static FaultOrder of(Fault fault) {
    return new FaultOrder(fault, 1);
  }
}
