/**
 * Case work: repair, objections, complaints, commitments and listings are types of one state
 * machine whose states, steps and limits are data.
 */
package io.creditctl.core.casework;
