/**
 * FreeMarker, sandboxed: text whose numbers are bound to data. The only package that uses
 * FreeMarker.
 *
 * <h2>What a chapter can write</h2>
 *
 * Interpolation is {@code [=…]}, tags are {@code <#…>}; {@code ${…}} is plain text.
 *
 * <dl>
 *   <dt>{@code data.<table>["<row key>"].<column>}
 *   <dd>a cell. Where a text is kept in two columns, {@code name} means {@code name_zh} or {@code
 *       name_en}.
 *   <dt>{@code model.<id>["<row key>"].<column>}
 *   <dd>a cell of a model's main result.
 *   <dt>{@code model.<id>.<fact>}
 *   <dd>a single value.
 *   <dt>{@code model.<id>.parts.<part>["<row key>"].<column>}
 *   <dd>a cell of a further result.
 *   <dt>{@code <table>.rows}, {@code <table>.count}, {@code <row>.key}
 *   <dd>the rows to {@code <#list>}; how many there are; a row's key.
 * </dl>
 *
 * Hyphens in ids are written as underscores. A name that does not exist is an error, never empty.
 *
 * <h2>Forms of a value</h2>
 *
 * A value prints itself as its language writes it, with its unit. Further:
 *
 * <dl>
 *   <dt>{@code .short}
 *   <dd>a large number in short: 4.3 万, 42.9 thousand
 *   <dt>{@code .number}
 *   <dd>without the unit
 *   <dt>{@code .whole}
 *   <dd>rounded half up to a whole number
 *   <dt>{@code .absolute}, {@code .signed}
 *   <dd>without its sign; with its sign, also when positive
 *   <dt>{@code .low}, {@code .high}
 *   <dd>the ends of a range; of a plain number, the number itself
 *   <dt>{@code .known}
 *   <dd>whether there is a value at all, for {@code <#if>}
 *   <dt>{@code .orElse("words")}
 *   <dd>the value, or these words when it is missing
 * </dl>
 *
 * A missing value prints 未公布 / not published and cannot be compared. Numbers can be compared and
 * calculated with inside {@code <#if>} and {@code <@claim>}, each in its own unit; a number that
 * was calculated in the text cannot be printed, because it would have no lineage: models calculate.
 *
 * <h2>Marks</h2>
 *
 * {@code <@claim that=…>words</@claim>} keeps the words while the condition holds and is an error
 * when it does not. {@code <@quoted source="ranking-2025/T1">…</@quoted>} marks what a source says;
 * digits are allowed in it. {@code <@references/>} is the place of the list of the works cited,
 * {@code <@glossary/>} that of the paper's terms; each stands in a paragraph of its own.
 *
 * <h2>The sandbox</h2>
 *
 * Before FreeMarker sees a text, every tag and every built-in in it is compared with a short list:
 * branches, lists and assignments only. There are no includes, imports, macros, ranges, special
 * variables, no {@code ?new}, {@code ?api}, {@code ?eval} or {@code ?interpret}; FreeMarker itself
 * is set to refuse them, too. The data model holds read-only models of our own and no Java objects.
 * Time, output and size are limited.
 */
@NullMarked
package io.baipi.template;

import org.jspecify.annotations.NullMarked;
