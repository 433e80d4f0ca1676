package io.creditctl.cli.command.roster;

import io.creditctl.cli.output.View;
import io.creditctl.cli.text.Messages;
import io.creditctl.cli.text.StatusWords;
import io.creditctl.core.roster.RosterAnswer;
import io.creditctl.core.roster.RosterAnswer.Hit;
import io.creditctl.core.roster.screen.Likeness;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * One line of the explanation of a check: what one feature brings a candidate. A hit by something
 * equal, and an input without any hit, are one line.
 */
record FeatureRow(RosterAnswer answer, Optional<Hit> hit, Optional<Likeness.Part> part) {

  /** The lines of answers, as they come. */
  static Iterator<FeatureRow> of(Iterator<RosterAnswer> answers) {
    return new Iterator<>() {
      private Iterator<FeatureRow> rows = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        return rows.hasNext() || answers.hasNext();
      }

      @Override
      public FeatureRow next() {
        if (!rows.hasNext()) {
          rows = of(answers.next());
        }
        return rows.next();
      }
    };
  }

  private static Iterator<FeatureRow> of(RosterAnswer answer) {
    if (answer.hits().isEmpty()) {
      return List.of(new FeatureRow(answer, Optional.empty(), Optional.empty())).iterator();
    }
    return answer.hits().stream().flatMap(hit -> of(answer, hit)).iterator();
  }

  private static Stream<FeatureRow> of(RosterAnswer answer, Hit hit) {
    return hit.likeness()
        .map(
            likeness ->
                likeness.parts().stream()
                    .map(part -> new FeatureRow(answer, Optional.of(hit), Optional.of(part))))
        .orElseGet(() -> Stream.of(new FeatureRow(answer, Optional.of(hit), Optional.empty())));
  }

  static View<FeatureRow> view(Messages messages) {
    View.Builder<FeatureRow> view = View.named("roster-check");
    view.column("input", row -> row.answer().input()).priority(9);
    view.column("result", row -> row.answer().result())
        .text(row -> StatusWords.of(messages, row.answer().result()))
        .priority(3);
    view.column("name", row -> row.hit().map(hit -> hit.entry().subject().name())).priority(8);
    view.column("score", row -> row.likeness().map(Likeness::score))
        .text(row -> row.likeness().map(Likeness::score).map(FeatureRow::hundredths).orElse(""))
        .priority(7);
    view.column("feature", FeatureRow::feature).text(row -> row.featureWords(messages)).priority(9);
    view.column("asked", row -> row.part().map(Likeness.Part::asked))
        .text(row -> row.words(messages, Likeness.Part::asked))
        .priority(6);
    view.column("listed", row -> row.part().map(Likeness.Part::listed))
        .text(row -> row.words(messages, Likeness.Part::listed))
        .priority(6);
    view.column("similarity", row -> row.part().map(Likeness.Part::similarity))
        .text(row -> row.share(Likeness.Part::similarity))
        .priority(7);
    view.column("weight", row -> row.part().map(Likeness.Part::weight))
        .text(row -> row.share(Likeness.Part::weight))
        .priority(5);
    view.column("points", row -> row.part().map(Likeness.Part::points))
        .text(row -> row.share(Likeness.Part::points))
        .priority(8);
    return view.build();
  }

  private Optional<Likeness> likeness() {
    return hit.flatMap(Hit::likeness);
  }

  private String featureWords(Messages messages) {
    String key = part.isPresent() ? "feature." : "matched.";
    return feature().map(name -> messages.text(key + name)).orElse("");
  }

  /** The feature, or by what equal thing the entry was found. */
  private Optional<String> feature() {
    return part.map(each -> each.feature().name())
        .or(() -> hit.map(each -> each.matchedBy().name()));
  }

  private String words(Messages messages, Function<Likeness.Part, String> side) {
    return part.map(
            each ->
                switch (each.feature()) {
                  case FORM -> messages.find("form." + side.apply(each)).orElse(side.apply(each));
                  case MARK, SOUND, REGION, TRADE -> side.apply(each);
                })
        .orElse("");
  }

  private String share(ToDoubleFunction<Likeness.Part> value) {
    return part.map(each -> hundredths(value.applyAsDouble(each))).orElse("");
  }

  static String hundredths(double share) {
    return String.format(Locale.ROOT, "%.2f", share);
  }
}
