package io.creditctl.core.push.preflight;

import java.util.List;

/**
 * Why a row would be refused.
 *
 * @param code the platform's, or ours
 * @param message the platform's words
 * @param fields the codes of the fields at fault
 */
public record Refusal(String code, String message, List<String> fields) {}
