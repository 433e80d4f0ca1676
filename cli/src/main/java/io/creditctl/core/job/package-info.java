/** Jobs that a timer runs: when they are planned, what they left behind, which one is missing. */
package io.creditctl.core.job;
