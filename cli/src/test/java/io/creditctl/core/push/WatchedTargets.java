package io.creditctl.core.push;

import io.creditctl.core.push.preflight.Rejections;
import java.util.List;

/** Targets, with a note of every delivery in the order in which it was sent. */
record WatchedTargets(TargetDirectory targets, List<Delivery> sent) implements TargetDirectory {
  @Override
  public List<String> names() {
    return targets.names();
  }

  @Override
  public List<String> takers(String kind) {
    return targets.takers(kind);
  }

  @Override
  public PushTarget target(String name) {
    return targets.target(name);
  }

  @Override
  public FieldMapping mapping(PushTarget target) {
    return targets.mapping(target);
  }

  @Override
  public PlatformLists lists(PushTarget target) {
    return targets.lists(target);
  }

  @Override
  public Rejections rejections(PushTarget target) {
    return targets.rejections(target);
  }

  @Override
  public boolean usesExampleCredential(PushTarget target) {
    return targets.usesExampleCredential(target);
  }

  @Override
  public PlatformGateway gateway(PushTarget target) {
    return new Watched(targets.gateway(target), sent);
  }

  private record Watched(PlatformGateway gateway, List<Delivery> sent) implements PlatformGateway {
    @Override
    public List<Receipt> send(String requestId, List<Delivery> batch) {
      sent.addAll(batch);
      return gateway.send(requestId, batch);
    }

    @Override
    public boolean canBeAsked() {
      return gateway.canBeAsked();
    }

    @Override
    public List<Receipt> receipts(String requestId, List<Delivery> asked) {
      return gateway.receipts(requestId, asked);
    }

    @Override
    public String preview(String requestId, List<Delivery> batch) {
      return gateway.preview(requestId, batch);
    }

    @Override
    public Probe probe(String requestId) {
      return gateway.probe(requestId);
    }

    @Override
    public void close() {
      gateway.close();
    }
  }
}
