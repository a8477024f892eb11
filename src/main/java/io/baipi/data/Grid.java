package io.baipi.data;

import io.baipi.diagnostic.Location;
import java.util.List;

/**
 * A CSV file as it stands: texts and their places, nothing interpreted.
 *
 * @param header the first record
 * @param records the other records that have as many cells as the header
 * @param whole whether every record could be read; keys of other tables may miss rows otherwise
 */
record Grid(List<Cell> header, List<List<Cell>> records, boolean whole) {

  /** One cell: its text without quotes, and the place of what was written, quotes included. */
  record Cell(String text, Location location) {}
}
