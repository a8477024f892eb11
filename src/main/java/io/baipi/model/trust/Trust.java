package io.baipi.model.trust;

import io.baipi.diagnostic.Location;
import io.baipi.model.Named;
import io.baipi.model.index.Combination;
import io.baipi.model.index.Imputation;
import io.baipi.model.index.Scale;
import io.baipi.model.index.Ties;
import io.baipi.text.Localized;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a composite indicator's file asks about the trust in its ranks.
 *
 * @param test the draws
 * @param sobol where the file asks which choice matters most
 * @param remove what is taken away, one at a time
 * @param reports what else is reported, in the file's order
 * @param variants other ways of working the score out, beside the declared one
 */
public record Trust(
    Optional<Test> test,
    Optional<Location> sobol,
    List<Removal> remove,
    List<Asked> reports,
    List<Variant> variants) {
  public Trust {
    remove = List.copyOf(remove);
    reports = List.copyOf(reports);
    variants = List.copyOf(variants);
  }

  /** How often the weights are drawn to see which share of all weightings each unit wins. */
  public int weightDraws() {
    return test.map(Test::draws).orElse(ShareWon.DRAWS);
  }

  /** What these draws start from. */
  public long weightSeed() {
    return test.map(Test::seed).orElse(1L);
  }

  /** Whether the file asks for nothing. */
  public boolean isEmpty() {
    return test.isEmpty() && remove.isEmpty() && reports.isEmpty() && variants.isEmpty();
  }

  /**
   * Draws of other choices.
   *
   * @param assumed what is drawn for each assumption that says so
   */
  record Test(
      List<Variation> variations, List<Assumed> assumed, int draws, long seed, Location location) {
    Test {
      variations = List.copyOf(variations);
      assumed = List.copyOf(assumed);
    }
  }

  /** An assumption that could have been another. */
  record Assumed(int number, Localized what, List<Variation> variations) {
    Assumed {
      variations = List.copyOf(variations);
    }
  }

  /** What is taken away. */
  record Removal(What what, Location location) {
    enum What {
      INDICATOR("each indicator", "removal"),
      GROUP("each group", "removal-groups");

      private final String words;
      private final String part;

      What(String words, String part) {
        this.words = words;
        this.part = part;
      }

      String words() {
        return words;
      }

      String part() {
        return part;
      }
    }
  }

  /** A report that is asked for. */
  record Asked(Report report, Location location) {}

  /** What can be reported. */
  enum Report {
    STRENGTHS("strengths"),
    WEAKNESSES("weaknesses"),
    EFFECTIVE_WEIGHTS("effective weights"),
    CORRELATION("correlation"),
    SHARE_WON("share won"),
    NEAREST_FLIP("nearest flip");

    private final String words;

    Report(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    /** The part that shows it. */
    String part() {
      return words.replace(' ', '-');
    }
  }

  /**
   * Another way of working the score out; what is empty stays as the model declares it.
   *
   * @param weights percent by group or indicator, whose siblings share what is left
   * @param equal whether all weights are equal
   */
  record Variant(
      Named name,
      Localized title,
      Optional<Scale> scale,
      Optional<Combination> combine,
      Optional<Imputation> missing,
      Optional<Ties> ties,
      Map<Named, Double> weights,
      boolean equal) {}
}
