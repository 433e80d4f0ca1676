package io.creditctl.core.commitment;

import java.util.stream.Stream;

/** What became of a commitment. */
public enum CommitmentState {
  OPEN("accepted"),
  FULFILLED("fulfilled"),
  BREACHED("breached"),
  VOID("void");

  private final String state;

  CommitmentState(String state) {
    this.state = state;
  }

  static CommitmentState of(String state) {
    return Stream.of(values())
        .filter(known -> known.state.equals(state))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(state));
  }
}
