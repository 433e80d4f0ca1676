/** Whether a built site may be published: what it shows, what it must show, and how it is made. */
package io.creditctl.core.site.check;
