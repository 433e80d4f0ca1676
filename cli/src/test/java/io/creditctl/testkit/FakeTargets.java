package io.creditctl.testkit;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.FieldMapping;
import io.creditctl.core.push.PlatformGateway;
import io.creditctl.core.push.PlatformLists;
import io.creditctl.core.push.Protocol;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.PushTarget.Pace;
import io.creditctl.core.push.SendWindow;
import io.creditctl.core.push.TargetDirectory;
import io.creditctl.core.push.preflight.Rejections;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Targets with the gateways that a test gives them. */
public final class FakeTargets implements TargetDirectory {
  private final Map<String, Supplier<PlatformGateway>> gateways = new TreeMap<>();
  private int batchSize = 100;
  private int perMinute;
  private Optional<SendWindow> window = Optional.empty();
  private Rejections rejections = Rejections.NONE;

  public FakeTargets with(String name, PlatformGateway gateway) {
    gateways.put(name, () -> gateway);
    return this;
  }

  /** A target that cannot be spoken to as it is configured. */
  public FakeTargets broken(String name, CreditException why) {
    gateways.put(
        name,
        () -> {
          throw why;
        });
    return this;
  }

  public FakeTargets rejections(Rejections rules) {
    rejections = rules;
    return this;
  }

  public FakeTargets batchSize(int records) {
    batchSize = records;
    return this;
  }

  public FakeTargets perMinute(int requests) {
    perMinute = requests;
    return this;
  }

  public FakeTargets window(String hours) {
    window = SendWindow.parse(hours);
    return this;
  }

  @Override
  public List<String> names() {
    return List.copyOf(gateways.keySet());
  }

  @Override
  public List<String> takers(String kind) {
    return names();
  }

  @Override
  public Rejections rejections(PushTarget target) {
    return rejections;
  }

  @Override
  public PlatformLists lists(PushTarget target) {
    throw new CreditException(ErrorCode.TARGET_GIVES_NOTHING, target.name(), target.protocol(), "");
  }

  @Override
  public FieldMapping mapping(PushTarget target) {
    return FieldMapping.NONE;
  }

  @Override
  public PushTarget target(String name) {
    if (!gateways.containsKey(name)) {
      throw new CreditException(ErrorCode.TARGET_NOT_FOUND, name, String.join(", ", names()));
    }
    return new PushTarget(
        name,
        URI.create("https://" + name + ".example.cn"),
        Protocol.REST_V1,
        Kinds.CATALOG.pushedKinds(),
        batchSize,
        new Pace(6, Duration.ofMillis(500), perMinute),
        window,
        true);
  }

  @Override
  public boolean usesExampleCredential(PushTarget target) {
    return false;
  }

  @Override
  public PlatformGateway gateway(PushTarget target) {
    return gateways.get(target.name()).get();
  }
}
