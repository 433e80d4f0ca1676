package io.creditctl.core.catalog;

/** Who may see a field, from everyone to nobody outside the deciding unit. */
public enum Level {
  /** 公开公示: anyone, on the web page. */
  PUBLIC,
  /** 政务共享: other state organs, within their duties. */
  SHARED,
  /** 授权查询: the subject itself, and whom it authorises in writing. */
  AUTHORISED,
  /** Never leaves the unit. */
  SECRET
}
