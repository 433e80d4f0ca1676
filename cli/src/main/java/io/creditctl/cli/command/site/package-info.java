/** {@code site}: the public web page. */
package io.creditctl.cli.command.site;
