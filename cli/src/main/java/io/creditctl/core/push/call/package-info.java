/** Calls to a platform that a person makes by hand, and the log of them. */
package io.creditctl.core.push.call;
