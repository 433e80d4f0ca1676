/** Failures as values: one exception, one closed list of codes, no wording. */
package io.creditctl.core.error;
