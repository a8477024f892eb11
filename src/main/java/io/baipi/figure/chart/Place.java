package io.baipi.figure.chart;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Which cells of the figure's data a mark shows.
 *
 * @param row the row below the head, from 0
 * @param columns the columns, from 0, which holds the rows' names; two for the ends of a range
 */
record Place(int row, List<Integer> columns) {
  Place {
    columns = List.copyOf(columns);
  }

  /** The columns as the SVG says them, such as {@code 1 2}. */
  String words() {
    return columns.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
