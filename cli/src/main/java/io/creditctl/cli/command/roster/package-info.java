/** Commands: Lists of subjects. */
package io.creditctl.cli.command.roster;
