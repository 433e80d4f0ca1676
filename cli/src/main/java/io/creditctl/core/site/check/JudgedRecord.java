package io.creditctl.core.site.check;

import io.creditctl.core.model.RecordId;

/**
 * A record, and whether it stands on the page.
 *
 * @param ofPerson whether it does not stand because it is about a natural person
 */
public record JudgedRecord(
    RecordId id, String documentNo, String subjectName, boolean stands, boolean ofPerson) {}
