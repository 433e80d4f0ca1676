package io.creditctl.adapter.site.search;

import io.creditctl.core.model.Characters;
import io.creditctl.core.model.DocumentNumber;
import io.creditctl.core.model.SubjectName;
import io.creditctl.core.site.SearchEntry;
import io.creditctl.core.site.SearchIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Writes what {@code assets/search-index.js} reads: the records in pages by month, and where names,
 * document numbers and credit codes lead to which of them.
 *
 * <p>Records are numbered by day of decision, so that the last numbers are the newest. The same
 * records give the same bytes in whatever order they come.
 */
public final class SearchIndexWriter implements SearchIndex {
  private static final Comparator<SearchEntry> BY_DAY =
      Comparator.comparing((SearchEntry entry) -> entry.decidedOn().orElse(LocalDate.MIN))
          .thenComparing(SearchEntry::path)
          .thenComparing(SearchEntry::documentNo)
          .thenComparing(SearchEntry::subjectName);

  private final Map<String, String> kindTitles;
  private final List<SearchEntry> entries = new ArrayList<>();

  /**
   * @param kindTitles what to call each record kind, by its code
   */
  public SearchIndexWriter(Map<String, String> kindTitles) {
    this.kindTitles = new TreeMap<>(kindTitles);
  }

  @Override
  public void add(SearchEntry entry) {
    entries.add(entry);
  }

  @Override
  public void writeTo(BiConsumer<String, byte[]> files) {
    entries.sort(BY_DAY);
    Contents contents = new Contents();
    kindTitles.forEach((kind, title) -> contents.add("t", kind + "\t" + title));
    writeRecords(files, contents);
    NameIndex names = new NameIndex();
    NumberIndex numbers = new NumberIndex();
    CodeIndex codes = new CodeIndex();
    for (int id = 0; id < entries.size(); id++) {
      SearchEntry entry = entries.get(id);
      names.add(id, SubjectName.normalise(entry.subjectName()));
      numbers.add(id, DocumentNumber.normalise(entry.documentNo()));
      codes.add(id, Characters.compact(entry.code()));
    }
    names.writeTo(files, contents);
    numbers.writeTo(files, contents);
    codes.writeTo(files, contents);
    files.accept(DataScript.path("index"), DataScript.of("index", contents.toString()));
  }

  private void writeRecords(BiConsumer<String, byte[]> files, Contents contents) {
    RecordPages pages = new RecordPages(files, contents);
    for (SearchEntry entry : entries) {
      pages.add(entry);
    }
    pages.finish();
  }
}
