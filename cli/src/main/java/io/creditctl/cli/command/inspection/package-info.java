/** Commands: Random inspection. */
package io.creditctl.cli.command.inspection;
