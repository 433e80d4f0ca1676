package io.creditctl.cli.output.page;

/**
 * What stands at the top of a page.
 *
 * @param language of the page, as {@code zh-CN}
 * @param title heading and window title
 * @param note below the title: as of which day, made when
 * @param wide whether it is printed across the paper
 */
public record PageHead(String language, String title, String note, boolean wide) {}
