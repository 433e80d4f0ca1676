/** The way back, 信用修复: when a record may be repaired, and what a repair brings about. */
package io.creditctl.core.repair;
