/** {@code complaint}: complaints about a subject, 投诉. */
package io.creditctl.cli.command.complaint;
