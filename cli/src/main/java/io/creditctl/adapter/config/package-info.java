/** Configuration files, the XDG folders, credentials and the configured targets. */
package io.creditctl.adapter.config;
