package io.baipi.chapter;

import io.baipi.figure.FigureKind;
import io.baipi.html.FragmentHeading;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives numbers to the headings and figures of one chapter.
 *
 * @param number the chapter's own, such as {@code 1} or {@code A}
 */
record Numbering(String chapter, String number, Language language, Map<String, Integer> counts) {

  Numbering(String chapter, String number, Language language) {
    this(chapter, number, language, new HashMap<>());
  }

  /** The number of the chapter or appendix at a place of its list, from 0. */
  static String ofChapter(int index, boolean appendix) {
    return appendix ? String.valueOf((char) ('A' + index)) : String.valueOf(index + 1);
  }

  /** The next figure's label, such as "图 1-2". */
  String next(FigureKind kind) {
    int count = counts.merge(kind.prefix(), 1, Integer::sum);
    return kind.noun().in(language) + " " + number + "-" + count;
  }

  /** The chapter's title and the headings below it. */
  List<Heading> headings(String title, List<FragmentHeading> below) {
    List<Heading> headings = new ArrayList<>();
    headings.add(new Heading("sec-" + chapter, 1, number, title));
    Set<String> ids = new HashSet<>();
    int section = 0;
    int subsection = 0;
    for (FragmentHeading heading : below) {
      boolean top = heading.level() <= 2;
      section += top ? 1 : 0;
      subsection = top ? 0 : subsection + 1;
      String own = top ? number + "." + section : number + "." + section + "." + subsection;
      String place = top ? "s" + section : "s" + section + "-" + subsection;
      String slug = heading.slug().isEmpty() ? place : heading.slug();
      String id = "sec-" + chapter + "-" + slug;
      while (!ids.add(id)) {
        id += "-" + place;
      }
      headings.add(new Heading(id, top ? 2 : 3, own, heading.text()));
    }
    return List.copyOf(headings);
  }
}
