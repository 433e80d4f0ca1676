package io.creditctl.adapter.score;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.SimpleType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A value of a YAML document and where it stands; the form in which the schema looks at it. */
final class YamlNode implements JsonNode {
  private final SimpleType type;
  private final Object value;
  private final Place place;

  /** Line and column count from 1; the pointer leads to the value from the top. */
  record Place(int line, int column, String pointer) {}

  YamlNode(SimpleType type, Object value, Place place) {
    this.type = type;
    this.value = value;
    this.place = place;
  }

  Place place() {
    return place;
  }

  /** What begins on a line after its name is found by the name. */
  YamlNode at(Place name) {
    return name.line() < place.line()
        ? new YamlNode(type, value, new Place(name.line(), name.column(), place.pointer()))
        : this;
  }

  @Override
  public String getJsonPointer() {
    return place.pointer();
  }

  @Override
  public SimpleType getNodeType() {
    return type;
  }

  @Override
  public boolean asBoolean() {
    return (Boolean) value;
  }

  @Override
  public String asString() {
    return value.toString();
  }

  @Override
  public BigInteger asInteger() {
    return asNumber().toBigIntegerExact();
  }

  @Override
  public BigDecimal asNumber() {
    return (BigDecimal) value;
  }

  @Override
  @SuppressWarnings("unchecked") // arrays are made of nodes
  public List<JsonNode> asArray() {
    return (List<JsonNode>) value;
  }

  @Override
  @SuppressWarnings("unchecked") // objects are made of nodes
  public Map<String, JsonNode> asObject() {
    return (Map<String, JsonNode>) value;
  }

  /** The member of an object; the schema has seen that this is one. */
  Optional<YamlNode> find(String name) {
    return Optional.ofNullable((YamlNode) asObject().get(name));
  }

  YamlNode get(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException(place + " lacks " + name));
  }

  String text(String name) {
    return get(name).asString();
  }

  String text(String name, String otherwise) {
    return find(name).map(YamlNode::asString).orElse(otherwise);
  }

  int number(String name) {
    return get(name).asNumber().intValueExact();
  }

  /** The elements of an array; none where it is not there. */
  List<YamlNode> all(String name) {
    return find(name).stream()
        .flatMap(array -> array.asArray().stream())
        .map(YamlNode.class::cast)
        .toList();
  }

  List<String> texts(String name) {
    return all(name).stream().map(YamlNode::asString).toList();
  }

  @Override
  public String toString() {
    return switch (type) {
      case ARRAY -> asArray().stream().map(JsonNode::toString).collect(Collectors.joining(", "));
      case OBJECT -> String.join(", ", asObject().keySet());
      case NUMBER, INTEGER -> asNumber().toPlainString();
      default -> String.valueOf(value);
    };
  }
}
