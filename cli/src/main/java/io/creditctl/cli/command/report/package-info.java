/** Reports: {@code report run}. */
package io.creditctl.cli.command.report;
