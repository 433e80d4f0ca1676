/** The way out over HTTP: one client factory, and the protocols that platforms speak. */
package io.creditctl.adapter.http;
