/** {@code repair}: applications for repair, 信用修复. */
package io.creditctl.cli.command.repair;
