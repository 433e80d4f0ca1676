/** Commands: joint measures. */
package io.creditctl.cli.command.measure;
