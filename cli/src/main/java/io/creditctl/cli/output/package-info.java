/** The shape of every answer: views declare columns once, writers give them any format. */
package io.creditctl.cli.output;
