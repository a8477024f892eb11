package io.baipi.citation;

import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;
import io.baipi.text.Language;
import java.util.Optional;
import java.util.function.Consumer;

/** Works as the processor's items. */
final class Items {
  private Items() {}

  /** The work as it is, for other programs. */
  static CSLItemData plain(Work work) {
    return builder(work).build();
  }

  /** The work as the style of a language wants it. */
  static CSLItemData styled(Work work, Language language) {
    CSLItemDataBuilder builder = builder(work);
    if (language == Language.ZH) {
      chinese(work, builder);
    } else {
      english(work, builder);
    }
    return builder.build();
  }

  private static CSLItemDataBuilder builder(Work work) {
    CSLItemDataBuilder item = new CSLItemDataBuilder().id(work.key()).type(type(work));
    set(work, item::title, "title");
    set(work, item::titleShort, "shorttitle");
    set(work, item::containerTitle, "journal", "journaltitle", "booktitle");
    set(work, item::collectionTitle, "series");
    set(work, item::publisher, "publisher", "institution", "organization", "school");
    set(work, item::publisherPlace, "address", "location");
    set(work, item::edition, "edition");
    set(work, item::volume, "volume");
    if (work.type() == WorkType.ARTICLE) {
      set(work, item::issue, "number");
    } else {
      set(work, item::number, "number");
    }
    set(work, item::version, "version");
    set(work, item::genre, "type");
    set(work, item::URL, "url");
    set(work, item::DOI, "doi");
    set(work, item::ISBN, "isbn");
    set(work, item::ISSN, "issn");
    set(work, item::note, "note");
    work.field("pages").map(pages -> pages.replace('\u2013', '-')).ifPresent(item::page);
    work.field("author").map(Names::of).ifPresent(item::author);
    work.field("editor").map(Names::of).ifPresent(item::editor);
    work.field("translator").map(Names::of).ifPresent(item::translator);
    PartialDate.issued(work)
        .ifPresent(date -> item.issued(new CSLDateBuilder().dateParts(date.array()).build()));
    work.field("urldate")
        .flatMap(PartialDate::of)
        .ifPresent(date -> item.accessed(new CSLDateBuilder().dateParts(date.array()).build()));
    item.language(work.isChinese() ? "zh-CN" : "en");
    return item;
  }

  private static CSLType type(Work work) {
    boolean page = work.type() == WorkType.OTHER && work.field("url").isPresent();
    return page ? CSLType.WEBPAGE : work.type().csl();
  }

  /** GB/T 7714 marks every work that is read on line, also one whose address is not known. */
  private static void chinese(Work work, CSLItemDataBuilder item) {
    if (work.type() == WorkType.ONLINE) {
      item.medium("OL");
    }
    if (!work.isChinese()) {
      ordinalEdition(work, item);
    }
    work.field("author").map(Names::of).map(Names::inCapitals).ifPresent(item::author);
    work.field("editor").map(Names::of).map(Names::inCapitals).ifPresent(item::editor);
    work.field("translator").map(Names::of).map(Names::inCapitals).ifPresent(item::translator);
    if (work.type() == WorkType.PART || work.type() == WorkType.FIGURE) {
      own(work)
          .ifPresent(
              paper -> {
                // A part of a report: the standard names the report's authors once more.
                item.type(CSLType.REPORT);
                item.containerAuthor(paper);
              });
    }
  }

  private static Optional<CSLName[]> own(Work work) {
    return work.field("author")
        .filter(author -> work.key().startsWith(OwnWorks.KEY))
        .map(
            author ->
                Names.split(author).stream()
                    .map(name -> name.replaceAll("[{}]", ""))
                    .map(name -> new CSLNameBuilder().literal(name).build())
                    .toArray(CSLName[]::new));
  }

  /** APA gives a title in another language and its translation in brackets behind it. */
  private static void english(Work work, CSLItemDataBuilder item) {
    work.field("title_en")
        .ifPresent(
            english -> {
              item.title(work.field("title").orElse("") + " [" + english + "]");
              item.titleShort(work.field("shorttitle_en").orElse(english));
            });
    ordinalEdition(work, item);
  }

  private static void ordinalEdition(Work work, CSLItemDataBuilder item) {
    work.field("edition")
        .filter(edition -> edition.matches("[1-9]\\d?"))
        .ifPresent(edition -> item.edition(ordinal(Integer.parseInt(edition))));
  }

  private static String ordinal(int number) {
    boolean teen = number % 100 / 10 == 1;
    return number
        + switch (teen ? 0 : number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }

  private static void set(Work work, Consumer<String> setter, String... names) {
    work.first(names).ifPresent(setter);
  }
}
