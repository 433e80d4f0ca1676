package io.creditctl.cli.output;

/** The formats of {@code --format}. */
public enum OutputFormat {
  TABLE,
  CSV,
  TSV,
  JSON,
  JSONL,
  MD,
  HTML,
  XLSX,
  /** A calendar; only for answers whose rows are days to keep. */
  ICS;

  /** Whether items keep their nesting, so that columns meant for JSON alone are part of them. */
  public boolean isNested() {
    return switch (this) {
      case JSON, JSONL -> true;
      case TABLE, CSV, TSV, MD, HTML, XLSX, ICS -> false;
    };
  }
}
