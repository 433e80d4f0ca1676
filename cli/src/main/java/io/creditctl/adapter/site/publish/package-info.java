/** The public place of the site as folders, and a stand-in for its web server. */
package io.creditctl.adapter.site.publish;
