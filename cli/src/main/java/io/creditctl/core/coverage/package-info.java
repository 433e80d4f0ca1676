/** Coverage, 应归尽归: whether every unit hands in what the plan asks of it. */
package io.creditctl.core.coverage;
