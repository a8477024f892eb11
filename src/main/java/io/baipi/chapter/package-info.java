/**
 * Chapters: Markdown or AsciiDoc with bound numbers, made into HTML fragments that both outputs
 * share.
 */
@NullMarked
package io.baipi.chapter;

import org.jspecify.annotations.NullMarked;
