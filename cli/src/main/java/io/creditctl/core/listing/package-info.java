/** The life of lists: who is proposed, listed, made public and removed, and on which ground. */
package io.creditctl.core.listing;
