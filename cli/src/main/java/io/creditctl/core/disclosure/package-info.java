/** The disclosure duty: its rules, deadlines and standing. */
package io.creditctl.core.disclosure;
