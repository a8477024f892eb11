package io.baipi.model.matrix;

import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.ModelKind;
import io.baipi.model.Words;
import io.baipi.yaml.Fields;
import java.util.List;
import java.util.Optional;

/** One thing against another: verdicts on a scale, or measurements spread over columns. */
public final class MatrixKind implements ModelKind {
  @Override
  public String word() {
    return "matrix";
  }

  @Override
  public List<String> steps() {
    return List.of("judge", "count", "spread");
  }

  @Override
  public Optional<Model> read(Header header, Fields model, Words words) {
    Optional<Fields> matrix = model.fields("matrix", "a matrix");
    if (matrix.isEmpty()) {
      return Optional.empty();
    }
    Optional<Model> read =
        matrix.get().has("pivot")
            ? new PivotReader(words).read(header, matrix.get())
            : new VerdictsReader(words).read(header, matrix.get());
    matrix.get().finish();
    return read;
  }
}
