/** Commitments: what subjects promised, by when, and whether they kept it. */
package io.creditctl.core.commitment;
