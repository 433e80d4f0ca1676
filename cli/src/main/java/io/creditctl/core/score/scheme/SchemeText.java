package io.creditctl.core.score.scheme;

import java.util.Map;

/**
 * A scheme and the file that it stands in.
 *
 * @param origin the file's name
 * @param text the file as it is; with the hash it says for ever what a result came from
 * @param sha256 of the text
 * @param outline every value of the document by its place, in the document's order
 */
public record SchemeText(
    Scheme scheme, String origin, String text, String sha256, Map<String, String> outline) {}
