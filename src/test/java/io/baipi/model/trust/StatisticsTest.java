package io.baipi.model.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StatisticsTest {
  @Test
  void pearson_by_hand() {
    // Deviations −1.5 −0.5 0.5 1.5 and −1 −1 0 2: products 5, squares 5 and 6.
    assertThat(Statistics.pearson(new double[] {1, 2, 3, 4}, new double[] {1, 1, 2, 4}))
        .isEqualTo(5 / Math.sqrt(30), within(1e-15));
  }

  @Test
  void spearman_by_hand() {
    // Ranks 1 2 3 4 5 against 2 1 4 3 5: squares of the differences 4, so 1 − 6·4 / (5·24).
    assertThat(Statistics.spearman(new double[] {1, 2, 3, 4, 5}, new double[] {20, 3, 70, 50, 999}))
        .isEqualTo(0.8, within(1e-15));
    // A tie shares 1.5; ranks 1.5 1.5 3 against 1 2 3: 1.5 / √(1.5 · 2).
    assertThat(Statistics.spearman(new double[] {7, 7, 9}, new double[] {1, 2, 3}))
        .isEqualTo(1.5 / Math.sqrt(3), within(1e-15));
  }

  @Test
  void only_places_where_both_are_known_count() {
    double nan = Double.NaN;
    assertThat(Statistics.pearson(new double[] {1, nan, 3, 4}, new double[] {2, 5, nan, 8}))
        .isEqualTo(1);
    assertThat(Statistics.known(new double[] {1, nan, 3, 4}, new double[] {2, 5, nan, 8}))
        .isEqualTo(2);
  }

  @Test
  void without_spread_there_is_no_correlation() {
    assertThat(Statistics.pearson(new double[] {1, 1}, new double[] {1, 2})).isNaN();
    assertThat(Statistics.spearman(new double[] {1}, new double[] {1})).isNaN();
  }
}
