/** The pages that people write, read from Markdown files. */
package io.creditctl.adapter.site.content;
