/**
 * Chapters: Markdown or AsciiDoc with bound numbers, made into HTML fragments that both outputs
 * share.
 *
 * <p>A chapter is checked on its source, with template tags taken out, so that every mistake has
 * its exact place; its HTML is made from the text that the template wrote.
 *
 * <h2>Digits in prose</h2>
 *
 * Every number that a reader sees comes from data. A decimal digit (of any script) typed into
 * prose, a heading, a caption, a footnote, a title or a finding is an error, unless it stands in
 *
 * <ul>
 *   <li>code, a link's target, a web or mail address, a reference ({@code @fig-…}), a footnote's
 *       mark;
 *   <li>{@code <@quoted source="…">…</@quoted>};
 *   <li>a citation: {@code [@key, sec. 3]};
 *   <li>a date: {@code 2025-03-31}, {@code 2025-03}, {@code 2024 年 3 月 1 日}, {@code 3 月}, {@code
 *       2024 Q3}, {@code Q3 of 2024}, {@code March 2025}, {@code 31 March 2025}, {@code March 31,
 *       2025}; a span of years ({@code 2024–2025}); a year after {@code in, since, by, until, from,
 *       to, before, after, during, early, mid, late, of, the};
 *   <li>a version: three parts or more ({@code 1.22.1}), {@code v2}, or any after the name of a
 *       known product or the word <em>version</em> ({@code Go 1.22}, {@code Java 17});
 *   <li>a standard's number: {@code GB/T 7714}, {@code ISO 8601}, {@code RFC 9110};
 *   <li>a part of a text: {@code 第 2 章}, {@code 第 2.5 节}, {@code section 2.5};
 *   <li>a name, where a letter comes directly before the digit ({@code P99}, {@code T6}, {@code
 *       K8s}, {@code IPv6}) or capitals and a hyphen or slash do ({@code SHA-256}, {@code HTTP/2});
 *       a currency's code is not such a name.
 * </ul>
 *
 * No version or year may be followed by a percent sign. Han numerals (三) and words (three) are not
 * checked. The marker of an ordered list is not prose.
 *
 * <h2>Ids</h2>
 *
 * {@code sec-<chapter>} for a chapter's title (which site and PDF set), {@code
 * sec-<chapter>-<slug>} for a heading with {@code {#slug}}, {@code sec-<chapter>-s2-1} by place for
 * one without, {@code fig-<id>} and {@code tbl-<id>} for figures, {@code fn-<chapter>-1} and {@code
 * fnref-<chapter>-1} for footnotes and their marks, {@code cite-<chapter>-1} for citations and
 * {@code ref-<key>} for the works that they cite. Only headings with a slug can be relied on in
 * references; slugs are the same in every language.
 */
@NullMarked
package io.baipi.chapter;

import org.jspecify.annotations.NullMarked;
