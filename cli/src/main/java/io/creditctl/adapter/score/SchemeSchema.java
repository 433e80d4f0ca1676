package io.creditctl.adapter.score;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.SimpleType;
import dev.harrel.jsonschema.ValidatorFactory;
import io.creditctl.adapter.score.YamlNode.Place;
import io.creditctl.core.score.scheme.SchemeFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Holds a document against the JSON Schema of schemes and says in our words what differs. */
final class SchemeSchema {
  private static final String SCHEMA = "/io/creditctl/score/scheme.schema.json";

  private SchemeSchema() {}

  static String text() {
    try (InputStream in = SchemeSchema.class.getResourceAsStream(SCHEMA)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<SchemeFault> faults(YamlNode document) {
    YamlNode schema = parsed(text());
    List<SchemeFault> faults = new ArrayList<>();
    new ValidatorFactory()
            .withJsonNodeFactory(new Nodes())
            .withDisabledSchemaValidation(true)
            .validate((JsonNode) schema, (JsonNode) document)
            .getErrors()
            .stream()
            .filter(error -> !error.getEvaluationPath().contains("/if/"))
            .forEach(error -> fault(error, document, schema).ifPresent(faults::add));
    faults.sort(Comparator.comparing(SchemeFault::line).thenComparing(SchemeFault::column));
    return faults.stream().distinct().toList();
  }

  private static Optional<SchemeFault> fault(Error error, YamlNode document, YamlNode schema) {
    YamlNode at = at(document, error.getInstanceLocation()).orElse(document);
    Optional<YamlNode> rule = rule(error, schema);
    String asked = rule.map(YamlNode::toString).orElse("");
    return switch (String.valueOf(error.getKeyword())) {
      case "type" -> some(at, "type", asked);
      case "enum", "const" -> some(at, "choice", asked);
      case "pattern" -> some(at, "pattern", asked);
      case "minimum", "minItems", "minLength", "minProperties" -> some(at, "least", asked);
      case "maximum", "maxItems", "maxLength" -> some(at, "most", asked);
      case "required" -> missing(at, rule);
      case "oneOf" -> some(at, "measure", "each, pointsFrom, tiers");
      case "null", "false" -> some(at, "unknown", name(at));
      default -> Optional.empty();
    };
  }

  /** Alternatives of which one must be there report themselves as one fault. */
  private static Optional<SchemeFault> missing(YamlNode at, Optional<YamlNode> rule) {
    List<String> missing =
        rule.stream()
            .flatMap(names -> names.asArray().stream())
            .map(JsonNode::asString)
            .filter(name -> !at.asObject().containsKey(name))
            .toList();
    boolean alternative =
        missing.size() == 1 && List.of("each", "pointsFrom", "tiers").contains(missing.get(0));
    return alternative ? Optional.empty() : some(at, "required", String.join(", ", missing));
  }

  private static Optional<SchemeFault> some(YamlNode at, String reason, String detail) {
    Place place = at.place();
    return Optional.of(
        new SchemeFault(place.line(), place.column(), place.pointer(), "scheme-" + reason, detail));
  }

  private static String name(YamlNode at) {
    return at.place().pointer().substring(at.place().pointer().lastIndexOf('/') + 1);
  }

  /** What the schema asks under the keyword that was not met. */
  private static Optional<YamlNode> rule(Error error, YamlNode schema) {
    String location = error.getSchemaLocation();
    return at(schema, location.substring(location.indexOf('#') + 1))
        .filter(asking -> asking.getNodeType() == SimpleType.OBJECT)
        .flatMap(asking -> asking.find(String.valueOf(error.getKeyword())));
  }

  private static Optional<YamlNode> at(YamlNode root, String pointer) {
    Optional<YamlNode> node = Optional.of(root);
    for (String step : pointer.split("/")) {
      if (!step.isEmpty()) {
        String name = step.replace("~1", "/").replace("~0", "~");
        node = node.flatMap(parent -> child(parent, name));
      }
    }
    return node;
  }

  private static Optional<YamlNode> child(YamlNode parent, String name) {
    return switch (parent.getNodeType()) {
      case OBJECT -> parent.find(name);
      case ARRAY -> Optional.of((YamlNode) parent.asArray().get(Integer.parseInt(name)));
      default -> Optional.empty();
    };
  }

  private static YamlNode parsed(String text) {
    try {
      return YamlDocument.read(text);
    } catch (YamlDocument.Unreadable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Documents reach the validator as nodes; texts are only its own. */
  private static final class Nodes implements JsonNodeFactory {
    @Override
    public JsonNode wrap(Object node) {
      return (JsonNode) node;
    }

    @Override
    public JsonNode create(String text) {
      return parsed(text);
    }
  }
}
