package io.baipi.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {
  @ParameterizedTest
  @CsvSource({"0.285, 2, 0.29", "2.5, 0, 3", "-2.5, 0, -3", "1.005, 2, 1.01", "2.0E-3, 3, 0.002"})
  void halves_are_rounded_up_on_the_shortest_decimal(double value, int digits, String rounded) {
    assertThat(Rounding.round(value, digits)).isEqualByComparingTo(rounded);
  }
}
