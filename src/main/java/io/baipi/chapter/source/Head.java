package io.baipi.chapter.source;

import io.baipi.diagnostic.Location;
import java.util.Optional;

/**
 * What stands before a chapter's text.
 *
 * @param title as written
 * @param titleAt where the title starts
 * @param finding as written
 * @param findingAt where the finding starts
 * @param updated when it last changed, if it says so
 * @param bodyOffset where the text starts
 */
public record Head(
    String title,
    Location titleAt,
    String finding,
    Location findingAt,
    Optional<Updated> updated,
    int bodyOffset) {}
