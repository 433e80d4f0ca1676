/** What the commands of all nouns that are case work have in common. */
package io.creditctl.cli.command.casework;
