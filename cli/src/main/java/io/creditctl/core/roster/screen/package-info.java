/** How alike two names are: declared features, their weights, and an index that finds the alike. */
package io.creditctl.core.roster.screen;
