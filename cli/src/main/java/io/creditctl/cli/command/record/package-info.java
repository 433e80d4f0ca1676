/** Commands: Collecting records. */
package io.creditctl.cli.command.record;
