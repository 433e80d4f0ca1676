/** The terminal face: options in, core services in the middle, views out. */
package io.creditctl.cli;
