package io.creditctl.core.record;

import io.creditctl.core.model.BatchId;

/**
 * What taking a batch back came to.
 *
 * @param voided records that the batch had created
 * @param restored records that returned to their earlier content
 * @param conflicts contents kept apart that went with it
 * @param kept records that a later batch has changed since and that were left alone
 */
public record UndoReport(BatchId batch, long voided, long restored, long conflicts, long kept) {}
