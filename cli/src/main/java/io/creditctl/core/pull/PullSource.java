package io.creditctl.core.pull;

import io.creditctl.core.record.InputFile;
import java.util.List;

/** Where lists and base data come from. */
public sealed interface PullSource {

  /** The name that its snapshots have in common; empty when nobody said. */
  String name();

  /**
   * A configured target.
   *
   * @param codes the subjects that are asked for, empty for all
   */
  record OfTarget(String name, List<String> codes) implements PullSource {}

  /**
   * A file that somebody was given.
   *
   * @param name the unit that it is from
   */
  record OfFile(String name, InputFile file) implements PullSource {}
}
