/** What files are made of, below any format: archives with bounds, digests. */
package io.creditctl.adapter.file.bytes;
