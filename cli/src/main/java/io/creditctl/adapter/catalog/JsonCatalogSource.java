package io.creditctl.adapter.catalog;

import io.creditctl.core.catalog.CatalogSource;
import io.creditctl.core.catalog.DomainRules;
import io.creditctl.core.catalog.Kind;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The kinds that ship with the program: one JSON resource each, and an index that names them.
 *
 * <p>A jar cannot be listed cheaply, hence the index: one code a line, in display order.
 */
public final class JsonCatalogSource implements CatalogSource {
  private static final String FOLDER = "/io/creditctl/catalog/";
  private static final String INDEX = "kinds.txt";
  private static final String DOMAINS = "domains.json";

  private final List<String> codes;

  public JsonCatalogSource() {
    this.codes = new String(read(INDEX), StandardCharsets.UTF_8).lines().toList();
  }

  @Override
  public List<String> codes() {
    return codes;
  }

  @Override
  public Kind load(String code) {
    return KindReader.read(code, read(code + ".json"));
  }

  @Override
  public DomainRules domains() {
    return DomainRuleReader.read(read(DOMAINS));
  }

  private static byte[] read(String name) {
    try (InputStream resource = JsonCatalogSource.class.getResourceAsStream(FOLDER + name)) {
      if (resource == null) {
        throw new FileNotFoundException(FOLDER + name);
      }
      return resource.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
