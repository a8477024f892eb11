package io.baipi.citation;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A style in a locale, loaded from the resources beside this class and from nowhere else. */
final class CslStyle implements ItemDataProvider {
  static final String GB_T = "gb-t-7714-2015-numeric.csl";
  static final String APA = "apa.csl";

  private final Map<String, CSLItemData> items = new LinkedHashMap<>();
  private final CSL csl;

  CslStyle(String style, String locale) {
    try {
      csl = new CSL(this, CslStyle::locale, null, resource(style), locale);
    } catch (IOException e) {
      throw new UncheckedIOException(style, e);
    }
  }

  /** Forgets what was cited before, and takes items in the order of their first citation. */
  CSL with(Collection<CSLItemData> cited) {
    items.clear();
    cited.forEach(item -> items.put(item.getId(), item));
    csl.reset();
    csl.setOutputFormat(new MarkupFormat());
    csl.setConvertLinks(true);
    csl.registerCitationItems(items.keySet());
    return csl;
  }

  /** The keys of some items in the order of the style's list. */
  List<String> order(Collection<CSLItemData> cited) {
    return with(cited).getRegisteredItems().stream().map(CSLItemData::getId).toList();
  }

  /**
   * The entries of the list for some items, in the style's order.
   *
   * @param wanted the keys whose entries are written; the others count for numbers only
   */
  List<Entry> entries(Collection<CSLItemData> cited, Predicate<String> wanted) {
    CSL processor = with(cited);
    String[] texts = processor.makeBibliography(item -> wanted.test(item.getId())).getEntries();
    List<Entry> entries = new ArrayList<>();
    for (CSLItemData item : processor.getRegisteredItems()) {
      if (wanted.test(item.getId())) {
        // APA's "Retrieved (date), from" loses its date when nobody noted one.
        String text = texts[entries.size()].replace(". Retrieved <a", ". <a");
        int split = text.indexOf(MarkupFormat.AFTER_NUMBER);
        entries.add(new Entry(item.getId(), text.substring(0, split), text.substring(split + 1)));
      }
    }
    return entries;
  }

  @Override
  public @Nullable CSLItemData retrieveItem(String id) {
    return items.get(id);
  }

  @Override
  public Collection<String> getIds() {
    return items.keySet();
  }

  private static String locale(String language) {
    return resource("locales-" + language + ".xml");
  }

  private static String resource(String name) {
    try (InputStream in = CslStyle.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
