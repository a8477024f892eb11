package io.baipi.model.formula;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A cell, a column, a table or a single value that a formula takes from the paper's data or from a
 * model: {@code data.table["row"].column}, {@code model.id["row"].column}, {@code model.id.fact}.
 *
 * @param of what is made of the column; empty for a single value
 * @param root {@code data} or {@code model}
 * @param path the names after the root and before the row
 * @param row the row's key, where one is named
 * @param column the name after the row
 */
public record Citation(
    Optional<Aggregate> of, Word root, List<Word> path, Optional<Word> row, Optional<Word> column) {

  public Citation {
    path = List.copyOf(path);
  }

  /** A word of the citation, with its place in the formula's text. */
  public record Word(String text, int start, int length) {}

  /** Whether it cites a model's result and not the data. */
  public boolean isModel() {
    return root.text().equals("model");
  }

  /** The citation as formulas write it: the same for every mention of the same thing. */
  public String source() {
    String names = path.stream().map(word -> "." + word.text()).collect(Collectors.joining());
    String cell = row.map(r -> "[" + SourcePrinter.quoted(r.text()) + "]").orElse("");
    String last = column.map(c -> "." + c.text()).orElse("");
    String cited = root.text() + names + cell + last;
    return of.map(aggregate -> aggregate.word() + "(" + cited + ")").orElse(cited);
  }
}
