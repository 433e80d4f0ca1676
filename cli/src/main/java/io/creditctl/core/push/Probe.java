package io.creditctl.core.push;

import java.util.List;

/**
 * What trying a target has shown.
 *
 * @param right what was tried and is right
 * @param untried what the protocol has and only a record can try
 */
public record Probe(List<Part> right, List<Part> untried) {

  /** What may be wrong with a target. */
  public enum Part {
    ADDRESS,
    CREDENTIAL,
    CLOCK
  }

  public Probe {
    right = List.copyOf(right);
    untried = List.copyOf(untried);
  }

  /** All that the protocol has, and it is right. */
  public static Probe right(Part... parts) {
    return new Probe(List.of(parts), List.of());
  }
}
