package io.baipi.chapter.source;

import io.baipi.diagnostic.Location;

/**
 * What stands before a chapter's text.
 *
 * @param title as written
 * @param titleAt where the title starts
 * @param finding as written
 * @param findingAt where the finding starts
 * @param bodyOffset where the text starts
 */
public record Head(
    String title, Location titleAt, String finding, Location findingAt, int bodyOffset) {}
