/** The interactive session; the only place that knows the line editor. */
package io.creditctl.cli.shell;
