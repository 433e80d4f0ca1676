package io.creditctl.core.roster.screen;

import io.creditctl.core.model.SubjectName;
import java.util.Collection;
import java.util.Set;

/**
 * Takes names apart as they are put together, 行政区划 + 字号 + 行业 + 组织形式: words are stripped from the
 * ends only, the longest first, and never so far that no mark would be left.
 */
final class NameReader {
  /** No name is longer; of what is, the beginning is compared. */
  private static final int LONGEST = 200;

  private final NameRules rules;
  private final int longestRegion;
  private final int longestForm;
  private final int longestTrade;

  NameReader(NameRules rules) {
    this.rules = rules;
    this.longestRegion = longest(rules.regions().keySet());
    this.longestForm = longest(rules.forms().keySet());
    this.longestTrade = longest(rules.trades());
  }

  private static int longest(Collection<String> words) {
    return words.stream().mapToInt(String::length).max().orElse(0);
  }

  NameParts read(String name) {
    String whole = rules.characters().simplify(SubjectName.normalise(name));
    return new Reading(whole.substring(0, Math.min(LONGEST, whole.length()))).parts();
  }

  /** One name on its way to its parts. */
  private final class Reading {
    private String rest;
    private String region = "";
    private String place = "";
    private String trade = "";
    private String form = "";

    private Reading(String name) {
      this.rest = name;
    }

    private NameParts parts() {
      takeBracketedRegions();
      while (takeForm()) {
        // before the places: what has only a place and one character left is a mark with both
      }
      while (takeFirst()) {
        // provinces stand before their cities
      }
      while (takeForm() || takeLastRegion() || takeTrade()) {
        // a branch has a place behind the form of its company
      }
      String mark = withoutBrackets(rest);
      return new NameParts(mark, rules.characters().sound(mark), region, place, trade, form);
    }

    private void takeBracketedRegions() {
      int open = rest.indexOf('(');
      while (open >= 0) {
        int close = rest.indexOf(')', open);
        String word = close < 0 ? "" : rest.substring(open + 1, close);
        if (rules.regions().containsKey(word) && leaves(close - open + 1)) {
          takeRegion(word);
          rest = rest.substring(0, open) + rest.substring(close + 1);
        } else {
          open++;
        }
        open = rest.indexOf('(', open);
      }
    }

    private boolean takeFirst() {
      for (int length = longestRegion; length > 0; length--) {
        String word = leaves(length) ? rest.substring(0, length) : "";
        if (rules.regions().containsKey(word)) {
          takeRegion(word);
          rest = rest.substring(length);
          return true;
        }
      }
      return false;
    }

    private boolean takeForm() {
      String word = last(longestForm, rules.forms().keySet());
      if (!word.isEmpty()) {
        form = form.isEmpty() ? rules.forms().get(word) : form;
      }
      return !word.isEmpty();
    }

    private boolean takeLastRegion() {
      String word = form.isEmpty() ? "" : last(longestRegion, rules.regions().keySet());
      if (!word.isEmpty()) {
        takeRegion(word);
      }
      return !word.isEmpty();
    }

    private boolean takeTrade() {
      String word = last(longestTrade, rules.trades());
      trade = word + trade;
      return !word.isEmpty();
    }

    /** Strips the longest of the words that the rest ends with; empty when there is none. */
    private String last(int longest, Set<String> words) {
      for (int length = longest; length > 0; length--) {
        if (leaves(length)) {
          String end = rest.substring(rest.length() - length);
          if (words.contains(end)) {
            rest = rest.substring(0, rest.length() - length);
            return end;
          }
        }
      }
      return "";
    }

    private boolean leaves(int length) {
      return rest.length() - length >= rules.shortestMark();
    }

    /** A city within the province that was named says more; one elsewhere says nothing. */
    private void takeRegion(String word) {
      String code = rules.regions().get(word);
      if (code.startsWith(region)) {
        region = code;
        place = word;
      }
    }
  }

  private static String withoutBrackets(String text) {
    String bare = text.replace("(", "").replace(")", "");
    return bare.isEmpty() ? text : bare;
  }
}
