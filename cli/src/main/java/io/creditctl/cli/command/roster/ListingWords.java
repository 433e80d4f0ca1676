package io.creditctl.cli.command.roster;

import io.creditctl.cli.Context;
import io.creditctl.core.catalog.RosterList;
import io.creditctl.core.config.Setting;
import io.creditctl.core.config.SettingKey;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.listing.ListingService;
import io.creditctl.core.listing.Term;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What the commands about listings are told in common. */
final class ListingWords {
  /** The type of the cases, and the noun of their commands. */
  static final String TYPE = ListingService.TYPE;

  static final String NOUN = "roster";

  private ListingWords() {}

  /** The unit that decides: as said, or who signs the bureau's papers. */
  static String unit(Context context, String said) {
    if (!said.isBlank()) {
      return said;
    }
    return context
        .services()
        .settings()
        .find(SettingKey.BULLETIN_ISSUER)
        .map(Setting::value)
        .orElseThrow(() -> new CreditException(ErrorCode.OPERAND_MISSING, "--unit UNIT"));
  }

  /** The name of a list. */
  static String list(Context context, RosterList list) {
    return context.messages().text("list." + list.name());
  }

  /** The name of the list that a case is about. */
  static String list(Context context, String fact) {
    return list(context, RosterList.valueOf(fact.toUpperCase(Locale.ROOT)));
  }

  /** Reads {@code 2y} or {@code 18m}. */
  static final class Terms implements ITypeConverter<Term> {
    @Override
    public Term convert(String text) {
      return Term.parse(text).orElseThrow(() -> new TypeConversionException("2y, 18m"));
    }
  }
}
