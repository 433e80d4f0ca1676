package io.creditctl.adapter.file;

import io.creditctl.core.record.InputFile;
import io.creditctl.core.record.Table;
import io.creditctl.core.record.TableReader;

/** Reads comma- or tab-separated files as Excel and databases write them. */
public final class CsvTableReader implements TableReader {
  @Override
  public Table open(InputFile file, String encoding) {
    return CsvTable.open(file, FileProbe.of(file, encoding));
  }
}
