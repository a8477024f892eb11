/**
 * How far a paper's translations follow its original, block by block.
 *
 * <p>The first language of {@code paper.yaml} is the original, the others are translations. A block
 * is a title, a finding, a heading, a paragraph, an item of a list, a table, a quotation, a code
 * block, a footnote, or a text of a figure. Blocks of one kind are paired by their place within the
 * section of the same id, footnotes by their marks, texts of figures by their keys.
 *
 * <p>{@code content/translations.lock.yaml} holds, for each accepted block, the hash of the
 * original that was translated. It is taken of the source, in which values are expressions: a
 * number that changes makes no translation stale. A paper without the file keeps no state.
 */
@NullMarked
package io.baipi.translation;

import org.jspecify.annotations.NullMarked;
