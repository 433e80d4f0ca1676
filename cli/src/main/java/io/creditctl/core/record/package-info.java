/** Collecting records: import, validation, revisions, batches. */
package io.creditctl.core.record;
