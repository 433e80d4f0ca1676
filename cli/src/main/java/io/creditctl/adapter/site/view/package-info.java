/** What the templates of the site are given. */
package io.creditctl.adapter.site.view;
