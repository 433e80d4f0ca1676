package io.creditctl.cli.output.page;

import java.util.List;

/**
 * The frame of a table on a page, without its rows.
 *
 * @param id of the caption, for what refers to it
 * @param caption says what the table shows
 * @param headings of the columns
 * @param note below the table; empty for none
 */
public record PageTable(String id, String caption, List<PageCell> headings, String note) {}
