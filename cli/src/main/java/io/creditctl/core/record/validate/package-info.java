/** Checking the rows of a data file against a record kind, and their canonical form. */
package io.creditctl.core.record.validate;
