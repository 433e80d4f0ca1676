package io.creditctl.adapter.catalog;

import com.fasterxml.jackson.jr.ob.JSON;
import io.creditctl.core.catalog.Domain;
import io.creditctl.core.catalog.DomainRules;
import io.creditctl.core.catalog.DomainRules.Look;
import io.creditctl.core.catalog.DomainRules.Rule;
import io.creditctl.core.catalog.Role;
import java.io.IOException;
import java.util.List;

/** Reads how domains are told, and refuses what it does not know. */
final class DomainRuleReader {
  private static final String WHERE = "domains";

  private DomainRuleReader() {}

  static DomainRules read(byte[] json) {
    try {
      JsonObject file = new JsonObject(WHERE, JSON.std.mapFrom(json));
      List<Look> looks = file.objects("looks").stream().map(DomainRuleReader::look).toList();
      DomainRules rules = new DomainRules(file.text("basis"), looks);
      file.finish();
      return rules;
    } catch (IOException e) {
      throw new IllegalStateException("catalog: " + WHERE + " is not JSON", e);
    }
  }

  private static Look look(JsonObject look) {
    List<Role> roles = look.texts("fields").stream().map(name -> role(look, name)).toList();
    List<Rule> rules = look.objects("rules").stream().map(DomainRuleReader::rule).toList();
    look.finish();
    return new Look(roles, rules);
  }

  private static Role role(JsonObject look, String name) {
    try {
      return Role.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw look.fault("has no such field: " + name);
    }
  }

  private static Rule rule(JsonObject rule) {
    String code = rule.text("domain");
    Domain domain = Domain.of(code).orElseThrow(() -> rule.fault("has no such domain: " + code));
    List<String> words = rule.texts("words");
    rule.finish();
    return new Rule(domain, words);
  }
}
