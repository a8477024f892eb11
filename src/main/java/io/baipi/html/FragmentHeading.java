package io.baipi.html;

/**
 * A heading of a fragment.
 *
 * @param level 1 to 6, as in {@code <h2>}
 * @param slug the id that the author gave it, or empty
 * @param text plain text
 */
public record FragmentHeading(int level, String slug, String text) {}
