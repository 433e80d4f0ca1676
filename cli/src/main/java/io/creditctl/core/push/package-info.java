/** Pushing to platforms: the outbox, its states, the retry rules, and the port to a platform. */
package io.creditctl.core.push;
