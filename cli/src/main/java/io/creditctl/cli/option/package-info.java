/** Options that several commands share. */
package io.creditctl.cli.option;
