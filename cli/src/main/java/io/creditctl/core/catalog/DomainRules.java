package io.creditctl.core.catalog;

import java.util.List;
import java.util.Optional;

/**
 * How the domain of a record is told: the first field that has a rule's word decides, and in a
 * field the first such rule.
 *
 * @param basis what the rules rest on
 */
public record DomainRules(String basis, List<Look> looks) {
  public DomainRules {
    looks = List.copyOf(looks);
  }

  /** Fields to look at, one after the other, and the rules for their texts. */
  public record Look(List<Role> roles, List<Rule> rules) {
    public Look {
      roles = List.copyOf(roles);
      rules = List.copyOf(rules);
    }

    Optional<Domain> domainOf(String text) {
      return rules.stream()
          .filter(rule -> rule.words().stream().anyMatch(text::contains))
          .map(Rule::domain)
          .findFirst();
    }
  }

  /** Words that each tell the domain. */
  public record Rule(Domain domain, List<String> words) {
    public Rule {
      words = List.copyOf(words);
    }
  }
}
