package io.creditctl.core.record;

import io.creditctl.core.disclosure.Ruling;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.record.validate.RowIssue;
import java.util.List;

/**
 * A checked row on its way into the store; empty text stands for an absent value, dates are ISO
 * text.
 *
 * @param personKey what the subject's identity number is known by, empty without one
 * @param naturalKey what makes the record unique for its subject and kind
 * @param unit the unit that is responsible for the datum
 * @param domain the code of the field of work that content or unit tells
 * @param ruling what the disclosure rules say of it
 * @param payload all fields as canonical JSON in UTF-8, identity numbers sealed
 * @param contentHash equal for equal content, whatever the sealed numbers look like
 * @param doubts what the store remembers beside the revision that the draft becomes
 * @param line where the row begins in its file, from 1
 */
public record RecordDraft(
    String kind,
    SubjectRef subject,
    String personKey,
    String naturalKey,
    String documentNo,
    String title,
    String authority,
    String decidedOn,
    String validUntil,
    String unit,
    String domain,
    Ruling ruling,
    byte[] payload,
    byte[] contentHash,
    List<RowIssue> doubts,
    long line) {}
