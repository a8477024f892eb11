package io.baipi.chapter;

/**
 * A short account of the paper for those who decide, in one language. It is no chapter: it has no
 * number, and every figure that it shows and every work that it cites is the paper's own, under the
 * label or number that it has there.
 *
 * @param text the document; its number and its headings' numbers are empty
 * @param works the works that it cites, as the paper's list of references has them; HTML, empty
 *     when it cites none
 */
public record Brief(Chapter text, String works) {}
