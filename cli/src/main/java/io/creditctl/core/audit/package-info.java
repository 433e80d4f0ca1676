/** The audit chain: who did what, when, on which basis, and what it changed. */
package io.creditctl.core.audit;
