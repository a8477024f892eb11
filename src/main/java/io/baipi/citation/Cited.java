package io.baipi.citation;

/**
 * A work in a citation.
 *
 * @param locator the place in the work as the author wrote it, such as {@code sec. 3}, or empty
 */
public record Cited(String key, String locator) {}
