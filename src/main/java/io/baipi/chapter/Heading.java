package io.baipi.chapter;

/**
 * A heading inside a chapter.
 *
 * @param id its anchor, {@code sec-<chapter>} for the chapter's title, {@code sec-<chapter>-<slug>}
 *     for those below; the same in all languages only where the author gives it
 * @param level 1 for the chapter's title, 2 and 3 below
 * @param number such as {@code 2} or {@code 2.1} or {@code A.1}
 * @param title plain text
 */
public record Heading(String id, int level, String number, String title) {}
