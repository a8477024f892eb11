/** What Markdown and AsciiDoc have in common: one chapter's source, seen as the same pieces. */
@NullMarked
package io.baipi.chapter.source;

import org.jspecify.annotations.NullMarked;
