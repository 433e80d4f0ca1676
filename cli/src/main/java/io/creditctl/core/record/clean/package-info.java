/** Mending the cells of a data file where what was meant is certain, and saying what was mended. */
package io.creditctl.core.record.clean;
