package io.creditctl.core.repair;

/**
 * What an applicant has shown.
 *
 * @param fulfilled that the duties are fulfilled, such as the number of a receipt; may be empty
 * @param commitment that a commitment was made in public; may be empty
 */
public record RepairEvidence(String fulfilled, String commitment) {}
