/** Record kinds as data: fields, roles, layouts, disclosure level. */
package io.creditctl.core.catalog;
