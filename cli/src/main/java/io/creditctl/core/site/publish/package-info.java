/** How a built site becomes the public one, and what the store remembers of it. */
package io.creditctl.core.site.publish;
