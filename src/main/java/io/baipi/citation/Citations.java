package io.baipi.citation;

import de.undercouch.citeproc.csl.CSLItemData;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.memo.Memory;
import io.baipi.paper.Paper;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a paper cites, and how to cite it. Styles are loaded when they are first needed. One thread
 * at a time is served.
 */
public final class Citations {
  private final Paper paper;
  private final Bibliography bibliography;
  private final Map<String, CslStyle> styles = new HashMap<>();
  private final Map<String, Card> cards = new HashMap<>();

  private Citations(Paper paper, Bibliography bibliography) {
    this.paper = paper;
    this.bibliography = bibliography;
  }

  /** Reads the works that a paper can cite; mistakes in them are reported. */
  public static Citations read(Paper paper, Diagnostics diagnostics) {
    return new Citations(paper, Bibliography.read(paper, diagnostics));
  }

  /** The same, where they may have been read before. */
  public static Citations read(Paper paper, Memory memory, Diagnostics diagnostics) {
    return memory.recall(
        Bibliography.FILE,
        List.of(paper, memory.stamp(paper.root().resolve(Bibliography.FILE))),
        diagnostics,
        own -> read(paper, own));
  }

  /** The works that the paper can cite. */
  public Bibliography bibliography() {
    return bibliography;
  }

  /**
   * Formats the citations of one edition. Works that the bibliography does not know are left out.
   *
   * @param citations in the order of the text
   */
  public synchronized EditionCitations edition(Language language, List<Citation> citations) {
    Map<String, Work> works = new LinkedHashMap<>();
    List<Citation> known = new ArrayList<>();
    for (Citation citation : citations) {
      List<Cited> found = new ArrayList<>();
      for (Cited cited : citation.works()) {
        Optional<Work> work = bibliography.find(cited.key());
        if (work.isPresent()) {
          works.putIfAbsent(cited.key(), work.get());
          found.add(cited);
        }
      }
      known.add(new Citation(citation.written(), found));
    }
    if (works.isEmpty()) {
      return new EditionCitations(
          citations.stream().map(EditionCitations::plain).toList(), List.of());
    }
    List<CSLItemData> items =
        works.values().stream().map(work -> Items.styled(work, language)).toList();
    boolean chinese = language == Language.ZH;
    CslStyle style = style(language, chinese);
    List<String> order = style.order(items);
    if (!chinese) {
      items = YearSuffix.add(items, order, works);
    }
    List<String> texts = EditionCitations.texts(style.with(items), known, chinese);
    Map<String, Entry> entries = new HashMap<>();
    Set<String> own = new HashSet<>(order);
    if (chinese) {
      // GB/T 7714 gives each work in the words of its own language: 等 or et al.
      own.removeIf(key -> !Objects.requireNonNull(works.get(key)).isChinese());
    }
    style.entries(items, own::contains).forEach(entry -> entries.put(entry.key(), entry));
    if (own.size() < order.size()) {
      style(language, false)
          .entries(items, key -> !own.contains(key))
          .forEach(entry -> entries.put(entry.key(), entry));
    }
    return new EditionCitations(
        texts,
        order.stream()
            .map(key -> inItsLanguage(Objects.requireNonNull(entries.get(key)), works, language))
            .toList());
  }

  /** Says of a Chinese title among English words that it is Chinese: it is set in other type. */
  private static Entry inItsLanguage(Entry entry, Map<String, Work> works, Language language) {
    Work work = works.get(entry.key());
    if (work == null || language == Language.ZH || !work.isChinese()) {
      return entry;
    }
    String title = MarkupFormat.escaped(work.field("title").orElse(""));
    int at = entry.html().indexOf(title);
    if (title.isEmpty() || at < 0) {
      return entry;
    }
    String marked = "<span lang=\"zh-CN\">" + title + "</span>";
    String html = entry.html();
    return new Entry(
        entry.key(),
        entry.number(),
        html.substring(0, at) + marked + html.substring(at + title.length()));
  }

  /** How to cite the paper. */
  public Card paper(Language language) {
    return card("index", own(language).whole(), language);
  }

  /** How to cite a chapter. */
  public Card chapter(Language language, String id, String title) {
    return card("sec-" + id, own(language).chapter(title, id), language);
  }

  /**
   * How to cite a figure.
   *
   * @param label such as "图 1-2"
   * @param caption the finding
   * @param chapter the id of the chapter that shows it
   */
  public Card figure(
      Language language, String anchor, String label, String caption, String chapter) {
    return card(anchor, own(language).figure(label, caption, anchor, chapter), language);
  }

  /** How to cite a dataset. */
  public Card dataset(Language language, String table, String title) {
    String id = "data-" + table.replace('_', '-');
    return card(id, own(language).dataset(title, id), language);
  }

  /**
   * How to cite the paper in each style.
   *
   * @param language the edition to cite
   * @return HTML by the style's name
   */
  public synchronized Map<String, String> paperInStyles(Language language) {
    Map<String, String> styled = new LinkedHashMap<>();
    Work work = own(language).whole();
    for (Language style : Language.values()) {
      styled.put(
          style == Language.ZH ? "GB/T 7714" : "APA",
          style(style, language == Language.ZH)
              .entries(List.of(Items.styled(work, style)), all -> true)
              .get(0)
              .html());
    }
    return styled;
  }

  private OwnWorks own(Language language) {
    return new OwnWorks(paper, language);
  }

  private synchronized Card card(String id, Work work, Language language) {
    return cards.computeIfAbsent(
        language.code() + "/" + id + "\n" + work.fields().get("title"),
        key -> {
          CSLItemData styled = Items.styled(work, language);
          String html =
              style(language, language == Language.ZH)
                  .entries(List.of(styled), all -> true)
                  .get(0)
                  .html();
          return new Card(
              id, html, BibtexText.of(work), CslJson.of(Items.plain(work)), RisText.of(work));
        });
  }

  private CslStyle style(Language language, boolean chinese) {
    String name = language == Language.ZH ? CslStyle.GB_T : CslStyle.APA;
    String locale = chinese ? "zh-CN" : "en-US";
    return styles.computeIfAbsent(name + " " + locale, key -> new CslStyle(name, locale));
  }
}
