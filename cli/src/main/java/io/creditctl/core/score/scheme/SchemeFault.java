package io.creditctl.core.score.scheme;

/**
 * Something that is wrong with a scheme's file.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param path where in the document, as {@code /indicators/0/each}
 * @param reason a word for it, such as {@code scheme-required}
 * @param detail what it is about, such as the missing name
 */
public record SchemeFault(int line, int column, String path, String reason, String detail) {}
