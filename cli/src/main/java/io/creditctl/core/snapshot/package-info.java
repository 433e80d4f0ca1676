/** Lists and base data as a source had them at one time. */
package io.creditctl.core.snapshot;
