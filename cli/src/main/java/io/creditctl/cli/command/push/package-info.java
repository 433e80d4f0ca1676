/** Commands: Pushing to platforms. */
package io.creditctl.cli.command.push;
