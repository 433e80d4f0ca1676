package io.creditctl.core.config;

/**
 * One setting in force.
 *
 * @param origin who said so: a file's path, the environment variable's name, or {@code default}
 */
public record Setting(String key, String value, String origin) {}
