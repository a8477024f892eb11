/** Chapters in AsciiDoc. The only package that uses AsciidoctorJ. */
@NullMarked
package io.baipi.chapter.asciidoc;

import org.jspecify.annotations.NullMarked;
