package io.creditctl.cli.command.record;

import java.util.ArrayList;
import java.util.List;

/** The record kinds that can be named, for completions; the catalog decides what is accepted. */
public final class KindNames extends ArrayList<String> {
  private static final long serialVersionUID = 1L;

  public KindNames() {
    super(
        List.of(
            "license",
            "penalty",
            "commitment",
            "blacklist",
            "watchlist",
            "redlist",
            "award",
            "inspection-result",
            "complaint",
            "evaluation",
            "contract-conduct",
            "subject",
            "vehicle",
            "vessel",
            "practitioner"));
  }
}
