package io.creditctl.core.record;

/**
 * What one unit handed in with one batch, counted while it was imported.
 *
 * @param received rows that brought something new or were rejected; a row that is stored already is
 *     not handed in a second time
 * @param accepted rows that became a record or a revision
 * @param conflicts rows that another unit's records contradict and that are kept apart
 * @param sound received rows that nothing was found against
 * @param timed new records with a deadline for disclosure that is certain
 * @param late those of them that came in after their deadline
 * @param asked fields that the standard asks for in the received rows
 * @param filled those of them that were filled
 */
public record UnitTally(
    String unit,
    long received,
    long accepted,
    long conflicts,
    long sound,
    long timed,
    long late,
    long asked,
    long filled) {}
