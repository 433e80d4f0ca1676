/** Words, and how many terminal columns they take. */
package io.creditctl.cli.text;
