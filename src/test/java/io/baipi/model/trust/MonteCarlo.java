package io.baipi.model.trust;

import io.baipi.data.Column;
import io.baipi.data.ColumnType;
import io.baipi.data.Lineage;
import io.baipi.data.Provenance;
import io.baipi.data.Value;
import io.baipi.diagnostic.Location;
import io.baipi.model.Header;
import io.baipi.model.Source;
import io.baipi.model.index.Combination;
import io.baipi.model.index.Design;
import io.baipi.model.index.Node;
import io.baipi.model.index.Scale;
import io.baipi.model.index.Scorer;
import io.baipi.model.index.Ties;
import io.baipi.model.index.Treatment;
import io.baipi.model.index.Unknowns;
import io.baipi.text.Localized;
import io.baipi.text.Units;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The Java side of {@code bench/monte-carlo}: draws of weights for many made-up units. */
public final class MonteCarlo {
  private static final int UNITS = 1247;
  private static final int INDICATORS = 10;

  private MonteCarlo() {}

  /**
   * Prints name, seconds, sum of the ranks counted, mean rank of the first unit, and a checksum of
   * all counts.
   *
   * @param args how many draws
   */
  public static void main(String[] args) {
    int draws = Integer.parseInt(args[0]);
    Subject subject = subject(UNITS, raw(UNITS, INDICATORS));
    run(subject, 200, 2);
    for (int threads = 1; threads <= 2; threads++) {
      long start = System.nanoTime();
      RankCounts counts = run(subject, draws, threads);
      double seconds = (System.nanoTime() - start) / 1e9;
      long total = 0;
      for (int u = 0; u < UNITS; u++) {
        total += counts.sum(u);
      }
      System.out.printf(
          Locale.ROOT,
          "java-%d %.3f %d %.2f %x%n",
          threads,
          seconds,
          total,
          (double) counts.sum(0) / draws,
          counts.checksum());
    }
  }

  static RankCounts run(Subject subject, int draws, int threads) {
    Location at = Location.file("bench");
    Trust.Test test =
        new Trust.Test(
            List.of(new Variation.Weights(Optional.empty(), at)), List.of(), draws, 1, at);
    int[] nominal = new Ground(subject).ranks();
    return Draws.of(new Space(subject, test), draws, 1, nominal, new Blocks(threads)).counts();
  }

  /** Made-up numbers by a linear congruence, unit by unit. */
  static double[][] raw(int units, int indicators) {
    double[][] raw = new double[indicators][units];
    long state = 12345;
    for (int u = 0; u < units; u++) {
      for (int i = 0; i < indicators; i++) {
        state = (state * 1103515245 + 12345) % 2147483648L;
        raw[i][u] = state / 2147483648.0;
      }
    }
    return raw;
  }

  static Subject subject(int units, double[][] raw) {
    Location at = Location.file("bench");
    List<Node> leaves = new ArrayList<>();
    List<Subject.Part> parts = new ArrayList<>();
    parts.add(new Subject.Part("whole", Localized.same("whole")));
    for (int i = 0; i < raw.length; i++) {
      leaves.add(new Node.Leaf(i, 1));
      parts.add(new Subject.Part("i" + i, Localized.same("i" + i)));
    }
    Design design =
        new Design(
            new Node.Branch("whole", 1, Combination.MEAN, leaves),
            Collections.nCopies(raw.length, Treatment.plain(true)),
            Collections.nCopies(raw.length, Scale.MinMax.full()),
            100,
            Unknowns.ANYWHERE,
            Ties.STANDARD,
            OptionalInt.empty());
    Localized title = Localized.same("bench");
    Header header =
        new Header(
            "bench", title, title, List.of(), List.of(), List.of(), Map.of(), List.of(), Map.of(),
            at);
    Lineage lineage = new Lineage.Rule("bench", "score", at, List.of());
    List<Subject.Unit> all =
        IntStream.range(0, units)
            .mapToObj(
                u -> {
                  Value name =
                      new Value.Text(Localized.same("u" + u), Provenance.SYNTHETIC, lineage);
                  return new Subject.Unit(
                      "u" + u, name, name, new Source(lineage, Provenance.SYNTHETIC));
                })
            .toList();
    Column key = new Column("unit", ColumnType.STRING, Units.ONE, Localized.same("unit"));
    return new Subject(header, new Scorer(design, raw), all, parts, key);
  }
}
