/** Identity numbers of natural persons: sealed in the store, known by keyed digests, masked. */
package io.creditctl.core.person;
