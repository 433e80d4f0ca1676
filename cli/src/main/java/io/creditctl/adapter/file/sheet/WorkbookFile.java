package io.creditctl.adapter.file.sheet;

import io.creditctl.adapter.file.bytes.FileDigest;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.InputFile;
import io.creditctl.core.record.Table;
import io.creditctl.core.record.TableFile;
import java.util.List;
import java.util.NoSuchElementException;

/** A workbook whose sheets are read one after the other. */
abstract class WorkbookFile implements TableFile {
  protected final InputFile file;
  private int index;

  protected WorkbookFile(InputFile file) {
    this.file = file;
  }

  /** The names of the sheets in their order. */
  protected abstract List<String> sheets();

  /** A workbook without any sheet holds nothing. */
  protected final void refuseEmpty() {
    if (sheets().isEmpty()) {
      throw new CreditException(ErrorCode.FILE_EMPTY, file.name());
    }
  }

  /** Begins to read the sheet at an index; the sheets before it are done with. */
  protected abstract SheetTable open(int index, Table.Name name);

  @Override
  public boolean hasNext() {
    return index < sheets().size();
  }

  @Override
  public Table next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    int current = index++;
    List<String> names = sheets();
    return open(
        current, new Table.Name(file.name(), names.get(current), current + 1, names.size()));
  }

  @Override
  public String sha256() {
    return FileDigest.of(file);
  }
}
