/** Settings: which there are, what they are now, and who said so. */
package io.creditctl.core.config;
