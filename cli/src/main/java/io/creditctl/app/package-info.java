/** The composition root: the only place that sees everything and touches the process. */
package io.creditctl.app;
