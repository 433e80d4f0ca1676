/** Commands: The program itself. */
package io.creditctl.cli.command.program;
