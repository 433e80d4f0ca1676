package io.creditctl.core.record.clean;

import java.util.List;

/**
 * A row after cleaning.
 *
 * @param cells in the order of the header; the row's own array where nothing changed
 * @param changes what was changed, column by column
 */
public record CleanedRow(String[] cells, List<CellChange> changes) {}
