/** The index that the search page reads in the browser, without a server. */
package io.creditctl.adapter.site.search;
