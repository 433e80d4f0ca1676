/** {@code objection}: objections to what is kept about a subject, 异议. */
package io.creditctl.cli.command.objection;
