package io.creditctl.core.record;

import java.nio.file.Path;

/**
 * A file that somebody handed in.
 *
 * @param name what the user called it; {@code -} for standard input
 * @param path where its bytes are
 */
public record InputFile(String name, Path path) {}
