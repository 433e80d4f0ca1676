/** One source per datum: which unit is responsible for a kind of record, or for one field of it. */
package io.creditctl.core.source;
