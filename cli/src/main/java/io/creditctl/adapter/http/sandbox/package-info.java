/** A real server that stands in for a province's platform, to try and to test pushing. */
package io.creditctl.adapter.http.sandbox;
