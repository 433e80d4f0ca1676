/** Commands: The file of a subject. */
package io.creditctl.cli.command.entity;
