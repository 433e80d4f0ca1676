/** Commands: Evaluation. */
package io.creditctl.cli.command.score;
