package io.baipi.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import io.baipi.html.LineBreaks;
import java.text.BreakIterator;

/** The rules of line breaking in the shape that the engine asks for. */
final class TextBreaks implements FSTextBreaker {
  private LineBreaks breaks = LineBreaks.of("");
  private int length;
  private int position;

  @Override
  public void setText(String text) {
    breaks = LineBreaks.of(text);
    length = text.length();
    position = 0;
  }

  @Override
  public int next() {
    if (position >= length) {
      return BreakIterator.DONE;
    }
    position = breaks.next(position);
    return position;
  }
}
