package io.baipi.data;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import io.baipi.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the parser's cells and walks through the text beside it, because the parser tells a
 * record's line but not a cell's column. A cell is as long as its text, plus its two quotes and one
 * more for each quote inside.
 */
final class CellTracker extends AbstractBaseCsvCallbackHandler<List<Grid.Cell>> {
  private final String path;
  private final String text;
  private List<Grid.Cell> cells = new ArrayList<>();
  private Place place = new Place(0, 1, 1);
  private boolean started;

  CellTracker(String path, String text) {
    this.path = path;
    this.text = text;
  }

  /**
   * A place in the text.
   *
   * @param offset in UTF-16 units from the start
   * @param line from 1
   * @param column from 1
   */
  record Place(int offset, int line, int column) {

    /** A place further on. */
    Place moveTo(String text, int end) {
      int newLine = line;
      int newColumn = column;
      for (int i = offset; i < end; i++) {
        char c = text.charAt(i);
        boolean half = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
        if (c == '\n' || (c == '\r' && !half)) {
          newLine++;
          newColumn = 1;
        } else {
          newColumn++;
        }
      }
      return new Place(end, newLine, newColumn);
    }
  }

  /** Where the cell starts that the parser has not handed over yet. */
  Place nextField() {
    boolean separator = place.offset() < text.length() && text.charAt(place.offset()) == ',';
    return separator && !cells.isEmpty() ? place.moveTo(text, place.offset() + 1) : place;
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    cells = new ArrayList<>();
    if (started) {
      int offset = place.offset();
      boolean pair = text.startsWith("\r\n", offset);
      place = place.moveTo(text, Math.min(text.length(), offset + (pair ? 2 : 1)));
    }
    started = true;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    if (index > 0) {
      place = place.moveTo(text, place.offset() + 1);
    }
    String value = new String(buffer, offset, length);
    int written = length;
    if (quoted) {
      written += 2 + (int) value.chars().filter(c -> c == '"').count();
    }
    Place end = place.moveTo(text, place.offset() + written);
    Location at = Location.at(path, place.line(), place.column()).spanning(written);
    cells.add(new Grid.Cell(value, at));
    place = end;
  }

  @Override
  protected void handleEmpty() {
    cells.add(new Grid.Cell("", Location.at(path, place.line(), place.column())));
  }

  @Override
  protected List<Grid.Cell> buildRecord() {
    return cells;
  }
}
