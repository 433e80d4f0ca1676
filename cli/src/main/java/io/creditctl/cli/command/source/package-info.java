/** Commands: One source per datum. */
package io.creditctl.cli.command.source;
