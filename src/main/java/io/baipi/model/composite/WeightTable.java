package io.baipi.model.composite;

import io.baipi.data.Provenance;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.util.List;

/** Every group's and indicator's weight: among its siblings, and in the whole. */
final class WeightTable {
  private static final Unit SHARE = Units.get("%");

  private final Composite model;
  private final Table data;

  WeightTable(Composite model, Table data) {
    this.model = model;
    this.data = data;
  }

  Table of(Scores scores) {
    ResultTable result =
        new ResultTable(model.header(), "weights", Localized.of("权重", "Weights"))
            .text("part", Localized.of("部分", "Part"))
            .text("name", Localized.of("名称", "Name"))
            .text("inside", Localized.of("所属", "Inside"))
            .number("weight", SHARE, Localized.of("组内权重", "Weight inside"))
            .number("overall", SHARE, Localized.of("总权重", "Overall weight"));
    List<Part> parts = model.root().all().toList();
    for (int node = 1; node < parts.size(); node++) {
      Part part = parts.get(node);
      int parent = scores.scorer().tree().parent(node);
      Part.Group around = (Part.Group) parts.get(parent);
      Source source = source(part, around);
      Localized inside = parent == 0 ? Localized.of("总分", "The whole") : around.title();
      result.row(
          part.name().name(),
          List.<Value>of(
              source.text(Localized.same(part.name().name())),
              source.text(Inputs.title(data, part.name(), part.title())),
              source.text(inside),
              source.exact(scores.share(node), SHARE),
              source.exact(scores.overall(node), SHARE)));
    }
    return result.table();
  }

  /** Given weights are the source's, if there is one; equal ones are assumed. */
  private Source source(Part part, Part.Group around) {
    Provenance given =
        model.header().sources().isEmpty() ? Provenance.ASSUMED : Provenance.PUBLISHED;
    Provenance provenance =
        switch (around.weights().how()) {
          case GIVEN, RELATIVE -> given;
          case EQUAL -> around.parts().size() > 1 ? Provenance.ASSUMED : given;
          case PCA, OPTIMISED -> Provenance.RECOMPUTED;
        };
    return Source.literal(
        model.header().id(), "weight of " + part.name().name(), part.name().location(), provenance);
  }
}
