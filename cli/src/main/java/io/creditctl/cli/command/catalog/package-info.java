/** The commands of {@code creditctl catalog}. */
package io.creditctl.cli.command.catalog;
