package io.creditctl.core.disclosure;

/** Narrows a question to one unit or one kind; empty text does not narrow. */
public record DisclosureFilter(String unit, String kind) {}
