/**
 * The paper's terms, from {@code content/terms.yaml}: the word to use in each language, what it
 * means, and the words not to be used for it.
 *
 * <pre>
 * - id: goroutine
 *   zh: 协程
 *   en: goroutine
 *   pinyin: xie cheng
 *   abbreviation: …
 *   forms: {en: [goroutine pool]}
 *   definition: {zh: …, en: …}
 *   avoid: {zh: [纤程]}
 *   see: [gmp]
 *   linked: [zh]
 * </pre>
 *
 * {@code linked} names the languages in which the word is rare enough for a link: all when it is
 * not there, none when it is empty.
 *
 * <h2>Where a term occurs</h2>
 *
 * A term occurs as its word, its abbreviation or one of its further {@code forms}. A form that
 * begins or ends with a Latin letter or a digit stands apart from other letters, digits, hyphens
 * and underscores on that side; a form in Han characters occurs anywhere. A small Latin letter at
 * the start of a form may be a capital in the text. English words have their regular plural by
 * themselves. Where two forms begin at one place, the longer one counts.
 */
@NullMarked
package io.baipi.term;

import org.jspecify.annotations.NullMarked;
