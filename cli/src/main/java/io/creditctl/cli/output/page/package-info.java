/** Pages for people and for the printer: the values that the templates of reports draw. */
package io.creditctl.cli.output.page;
