/** Commands: Commitments. */
package io.creditctl.cli.command.commitment;
