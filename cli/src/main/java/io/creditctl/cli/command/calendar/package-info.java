/** Commands: Working days. */
package io.creditctl.cli.command.calendar;
