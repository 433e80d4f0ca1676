package io.creditctl.core.measure;

/** On which occasion a measure matters. */
public enum Scene {
  BIDDING,
  APPROVAL,
  INSPECTION,
  SUBSIDY,
  HONOUR,
  FINANCE,
  MARKET,
  POST,
  PASSAGE,
  TRAVEL
}
