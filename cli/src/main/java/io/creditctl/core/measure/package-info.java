/** Joint measures, 联合奖惩: what subjects are entitled to or restricted in, and what was applied. */
package io.creditctl.core.measure;
