/** Commands: Disclosure in time. */
package io.creditctl.cli.command.disclosure;
