/** {@code audit}: who did what, and whether the account of it is whole. */
package io.creditctl.cli.command.audit;
