/** The public web page: what may stand on it, and how it is built, checked and published. */
package io.creditctl.core.site;
