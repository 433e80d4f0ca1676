/** Documents of case work: texts with places to fill in, and what comes of them. */
package io.creditctl.core.document;
