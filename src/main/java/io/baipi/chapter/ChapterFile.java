package io.baipi.chapter;

import io.baipi.chapter.source.Markup;
import io.baipi.template.SourceText;

/** The file of one chapter in one language, read. */
record ChapterFile(String id, SourceText source, Markup markup) {}
