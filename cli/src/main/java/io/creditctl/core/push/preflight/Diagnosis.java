package io.creditctl.core.push.preflight;

import java.util.List;

/**
 * What a refusal means to us.
 *
 * @param key names the words for it; one that has none is its own words
 * @param codes the platforms' codes that mean it
 * @param words what the platforms' words contain that mean it
 * @param fields the fields at fault, by code or role, where the refusal names none
 * @param commands what mends it; {@code {id}} stands for the entry, {@code {record}} for the
 *     record, {@code {field}} for the first field at fault
 */
public record Diagnosis(
    String key,
    List<String> codes,
    List<String> words,
    List<String> fields,
    List<String> commands) {

  boolean saidBy(String message) {
    return words.stream().anyMatch(message::contains);
  }
}
