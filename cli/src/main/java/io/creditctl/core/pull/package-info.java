/** Takes over whole lists and base data from platforms and files. */
package io.creditctl.core.pull;
