/** Chapters in Markdown. The only package that uses commonmark. */
@NullMarked
package io.baipi.chapter.markdown;

import org.jspecify.annotations.NullMarked;
