package io.creditctl.core.roster.screen;

/**
 * A name taken apart.
 *
 * @param mark what is left when region, trade and form are stripped: simplified, never empty unless
 *     the name is
 * @param sound the mark by its sounds, as long as the mark
 * @param region code of the place, empty when the name has none
 * @param place the word for it
 * @param trade the words for the line of business in their order, empty when there are none
 * @param form which organisation form it is, empty when the name says none
 */
public record NameParts(
    String mark, String sound, String region, String place, String trade, String form) {}
