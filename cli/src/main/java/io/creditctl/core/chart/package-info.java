/**
 * Charts as numbers: where bars, lines and labels stand. Reports and the site draw the same ones.
 */
package io.creditctl.core.chart;
