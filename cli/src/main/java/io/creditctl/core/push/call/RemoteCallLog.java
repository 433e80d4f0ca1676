package io.creditctl.core.push.call;

import java.util.List;

/** The calls that people made by hand, kept for whoever asks later. */
public interface RemoteCallLog {

  void add(RemoteCall call);

  /** The latest first; an empty target means all. */
  List<RemoteCall> latest(String target, int limit);
}
