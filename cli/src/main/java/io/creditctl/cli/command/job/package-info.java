/** Jobs that a timer runs: {@code job}. */
package io.creditctl.cli.command.job;
