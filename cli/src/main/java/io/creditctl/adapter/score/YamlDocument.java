package io.creditctl.adapter.score;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.SimpleType;
import io.creditctl.adapter.score.YamlNode.Place;
import io.creditctl.core.score.scheme.SchemeFault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads one YAML document into nodes that know their places. What a scheme has no use for and what
 * only hostile files have is refused: anchors, foreign tags, deep nesting, great size.
 */
final class YamlDocument {
  private static final int MOST_CHARACTERS = 512 * 1024;
  private static final int MOST_EVENTS = 50_000;
  private static final int DEEPEST = 30;
  private static final int LONGEST_NUMBER = 20;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setCodePointLimit(MOST_CHARACTERS)
          .setMaxAliasesForCollections(0)
          .setLabel("scheme")
          .build();

  private YamlDocument() {}

  /** A document that cannot be read, with the place. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient SchemeFault fault;

    Unreadable(SchemeFault fault) {
      super(fault.toString());
      this.fault = fault;
    }

    SchemeFault fault() {
      return fault;
    }
  }

  static YamlNode read(String text) throws Unreadable {
    if (text.length() > MOST_CHARACTERS) {
      throw unreadable(new Place(1, 1, ""), "too-large", MOST_CHARACTERS + "");
    }
    try {
      refuseHostile(text);
      Node root =
          new Compose(SETTINGS)
              .composeString(text)
              .orElseThrow(() -> unreadable(new Place(1, 1, ""), "empty", ""));
      return node(root, "");
    } catch (MarkedYamlEngineException e) {
      Place place = e.getProblemMark().map(mark -> place(mark, "")).orElse(new Place(1, 1, ""));
      throw unreadable(place, "yaml", String.valueOf(e.getProblem()));
    } catch (YamlEngineException e) {
      throw unreadable(new Place(1, 1, ""), "yaml", String.valueOf(e.getMessage()));
    }
  }

  /** Goes through the events, which need no memory, before any tree is built of them. */
  private static void refuseHostile(String text) throws Unreadable {
    int depth = 0;
    int seen = 0;
    for (Event event : new Parse(SETTINGS).parseString(text)) {
      Place place = event.getStartMark().map(mark -> place(mark, "")).orElse(new Place(1, 1, ""));
      switch (event.getEventId()) {
        case Alias -> throw unreadable(place, "alias", "");
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        default -> {}
      }
      if (depth > DEEPEST) {
        throw unreadable(place, "too-deep", DEEPEST + "");
      }
      if (++seen > MOST_EVENTS) {
        throw unreadable(place, "too-large", MOST_EVENTS + "");
      }
    }
  }

  private static YamlNode node(Node node, String pointer) throws Unreadable {
    Place place = node.getStartMark().map(mark -> place(mark, pointer)).orElseThrow();
    if (node instanceof MappingNode mapping) {
      return new YamlNode(SimpleType.OBJECT, members(mapping, pointer), place);
    }
    if (node instanceof SequenceNode sequence) {
      List<JsonNode> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        items.add(node(item, pointer + "/" + items.size()));
      }
      return new YamlNode(SimpleType.ARRAY, items, place);
    }
    return scalar((ScalarNode) node, place);
  }

  private static Map<String, JsonNode> members(MappingNode mapping, String pointer)
      throws Unreadable {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    for (NodeTuple member : mapping.getValue()) {
      Place place =
          member.getKeyNode().getStartMark().map(mark -> place(mark, pointer)).orElseThrow();
      if (!(member.getKeyNode() instanceof ScalarNode key)) {
        throw unreadable(place, "key", "");
      }
      String name = key.getValue();
      YamlNode value =
          node(member.getValueNode(), pointer + "/" + JsonNode.encodeJsonPointer(name)).at(place);
      if (members.put(name, value) != null) {
        throw unreadable(place, "twice", name);
      }
    }
    return members;
  }

  private static YamlNode scalar(ScalarNode node, Place place) throws Unreadable {
    String text = node.getValue();
    Tag tag = node.getTag();
    if (tag.equals(Tag.STR)) {
      return new YamlNode(SimpleType.STRING, text, place);
    }
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return number(text, place);
    }
    if (tag.equals(Tag.BOOL)) {
      return new YamlNode(SimpleType.BOOLEAN, Boolean.valueOf(text), place);
    }
    if (tag.equals(Tag.NULL)) {
      return new YamlNode(SimpleType.NULL, "null", place);
    }
    throw unreadable(place, "tag", tag.getValue());
  }

  /** A number beyond the plain and short ones is a text, which no number may be. */
  private static YamlNode number(String text, Place place) {
    if (text.length() > LONGEST_NUMBER || !text.matches("-?\\d+(\\.\\d+)?")) {
      return new YamlNode(SimpleType.STRING, text, place);
    }
    BigDecimal number = new BigDecimal(text);
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    return new YamlNode(whole ? SimpleType.INTEGER : SimpleType.NUMBER, number, place);
  }

  private static Place place(Mark mark, String pointer) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1, pointer);
  }

  private static Unreadable unreadable(Place place, String reason, String detail) {
    return new Unreadable(
        new SchemeFault(place.line(), place.column(), place.pointer(), "scheme-" + reason, detail));
  }
}
