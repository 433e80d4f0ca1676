package io.creditctl.adapter.site.search;

import io.creditctl.core.site.SearchEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Random records of fictitious firms, with repeated subjects, and queries for parts of them. */
final class SearchEntries {
  private static final String[] PLACES = {"威海", "威海市", "荣成", "乳山市", "文登", "山东", "环翠区"};
  private static final String[] TRADES = {
    "物流", "联运", "交通运输", "客运", "港口服务", "汽车维修", "道路运输", "Logistics"
  };
  private static final String[] FORMS = {"有限公司", "有限责任公司", "股份有限公司", "（集团）有限公司", "Co., Ltd", "𠮷行"};
  private static final String SIGNS = "蓝湾海蓝顺达通泰和平安广源鸿运腾飞";
  private static final String[] SERIES = {
    "鲁威交罚〔%d〕%04d号", "鲁威交港许[%d]%d号", "威荣交执罚（%d）第%03d号", "%d0371%08d", "鲁交运管许可威字%d%012d号", "无号%d之%d甲"
  };
  private static final String CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private SearchEntries() {}

  static List<SearchEntry> random(Random random, int count) {
    List<String[]> subjects = new ArrayList<>();
    for (int i = 0; i < count / 3; i++) {
      subjects.add(new String[] {name(random), random.nextInt(20) == 0 ? "" : code(random)});
    }
    List<SearchEntry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String[] subject = subjects.get(random.nextInt(subjects.size()));
      LocalDate day = LocalDate.of(2023, 11, 23).plusDays(random.nextInt(1096));
      String number =
          String.format(
              Locale.ROOT, pick(random, SERIES), day.getYear(), 1 + random.nextInt(count / 2));
      entries.add(
          new SearchEntry(
              subject[0],
              subject[1],
              random.nextInt(50) == 0 ? "" : number,
              random.nextBoolean() ? "license" : "penalty",
              random.nextInt(100) == 0 ? Optional.empty() : Optional.of(day),
              "records/" + i / 1000 + "/R-" + i + ".html"));
    }
    return entries;
  }

  static List<String> queries(Random random, List<SearchEntry> entries, int count) {
    List<String> queries = new ArrayList<>();
    while (queries.size() < count) {
      SearchEntry entry = entries.get(random.nextInt(entries.size()));
      String query =
          switch (random.nextInt(8)) {
            case 0 -> entry.subjectName();
            case 1 -> entry.code();
            case 2 ->
                entry.code().substring(0, Math.min(entry.code().length(), random.nextInt(19)));
            case 3 -> entry.documentNo();
            case 4, 5 -> part(random, entry.documentNo());
            case 6 -> part(random, entry.subjectName()) + " " + part(random, entry.documentNo());
            default -> part(random, entry.subjectName());
          };
      queries.add(respelt(random, query));
    }
    return queries;
  }

  private static String part(Random random, String text) {
    int[] characters = text.codePoints().toArray();
    int from = random.nextInt(characters.length + 1);
    return new String(characters, from, random.nextInt(characters.length + 1 - from));
  }

  private static String respelt(Random random, String text) {
    return switch (random.nextInt(4)) {
      case 0 -> text.replace('〔', '[').replace('〕', ']').toLowerCase(Locale.ROOT);
      case 1 -> text.replace('（', '(').replace('）', '】').replace('2', '２');
      default -> text;
    };
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder(pick(random, PLACES));
    for (int i = random.nextInt(3); i >= 0; i--) {
      name.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return name.append(pick(random, TRADES)).append(pick(random, FORMS)).toString();
  }

  private static String code(Random random) {
    StringBuilder code = new StringBuilder(random.nextBoolean() ? "91371002MA" : "92371082");
    while (code.length() < 18) {
      code.append(CODE.charAt(random.nextInt(CODE.length())));
    }
    return code.toString();
  }

  private static String pick(Random random, String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
