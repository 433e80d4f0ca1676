/**
 * Whether what was collected is complete, valid and in time: assertions over the store, and rates.
 */
package io.creditctl.core.quality;
