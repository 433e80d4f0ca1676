package io.creditctl.adapter.score;

import dev.harrel.jsonschema.SimpleType;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.score.scheme.Scheme;
import io.creditctl.core.score.scheme.SchemeFault;
import io.creditctl.core.score.scheme.SchemeReader;
import io.creditctl.core.score.scheme.SchemeText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads schemes written in YAML: first the form, then the schema, then what the words refer to. */
public final class YamlSchemeReader implements SchemeReader {
  private final Supplier<Catalog> catalog;

  public YamlSchemeReader(Supplier<Catalog> catalog) {
    this.catalog = catalog;
  }

  @Override
  public SchemeText read(String origin, String text) {
    Read read = read(text);
    if (!read.faults().isEmpty()) {
      SchemeFault first = read.faults().get(0);
      throw new CreditException(
          ErrorCode.SCHEME_MALFORMED,
          origin + ":" + first.line() + ":" + first.column(),
          first.path(),
          first.reason(),
          first.detail());
    }
    return new SchemeText(read.scheme().orElseThrow(), origin, text, sha256(text), read.outline());
  }

  @Override
  public List<SchemeFault> check(String text) {
    return read(text).faults();
  }

  /** A scheme, or what is wrong with it. */
  private record Read(
      Optional<Scheme> scheme, Map<String, String> outline, List<SchemeFault> faults) {}

  private Read read(String text) {
    try {
      YamlNode document = YamlDocument.read(text);
      List<SchemeFault> faults = SchemeSchema.faults(document);
      if (!faults.isEmpty()) {
        return new Read(Optional.empty(), Map.of(), faults);
      }
      Map<String, String> outline = new LinkedHashMap<>();
      outline(document, "", outline);
      SchemeMaker maker = new SchemeMaker(catalog.get());
      return new Read(maker.scheme(document), outline, maker.faults());
    } catch (YamlDocument.Unreadable e) {
      return new Read(Optional.empty(), Map.of(), List.of(e.fault()));
    }
  }

  @Override
  public String schema() {
    return SchemeSchema.text();
  }

  /** Elements are named by what they are called, so that a moved line is no other line. */
  private static void outline(YamlNode node, String path, Map<String, String> outline) {
    if (node.getNodeType() == SimpleType.OBJECT) {
      node.asObject()
          .forEach(
              (name, member) ->
                  outline((YamlNode) member, path.isEmpty() ? name : path + "." + name, outline));
    } else if (node.getNodeType() == SimpleType.ARRAY && holdsObjects(node)) {
      for (int i = 0; i < node.asArray().size(); i++) {
        YamlNode item = (YamlNode) node.asArray().get(i);
        String name = item.text("id", item.text("grade", Integer.toString(i + 1)));
        outline(item, path + "[" + name + "]", outline);
      }
    } else {
      outline.put(path, node.toString());
    }
  }

  private static boolean holdsObjects(YamlNode array) {
    return array.asArray().stream().anyMatch(item -> item.getNodeType() == SimpleType.OBJECT);
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
