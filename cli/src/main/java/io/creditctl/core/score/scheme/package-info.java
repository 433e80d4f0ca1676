/** Evaluation schemes as data: what is asked of records, what it gives, which grade follows. */
package io.creditctl.core.score.scheme;
