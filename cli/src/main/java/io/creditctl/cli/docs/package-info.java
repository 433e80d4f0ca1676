/** One description of the command tree, and the help, man pages and completions made of it. */
package io.creditctl.cli.docs;
