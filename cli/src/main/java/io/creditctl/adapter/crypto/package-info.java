/** Digests and signatures behind core's ports. */
package io.creditctl.adapter.crypto;
