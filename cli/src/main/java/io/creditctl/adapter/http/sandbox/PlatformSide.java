package io.creditctl.adapter.http.sandbox;

/** One protocol as a platform speaks it; faults on the way are not its business. */
interface PlatformSide {

  /** Whether a path is one of this protocol's. */
  boolean serves(String path);

  /** What the platform answers, its complaints in the protocol's own form among them. */
  Reply serve(Request request);

  /** A reply of the protocol that reports a failure of the platform itself. */
  Reply failure(int status, String words);

  /** The reply with each receipt in it twice. */
  Reply doubled(Reply reply);
}
