package io.baipi.model.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.baipi.model.trust.SobolIndices.Index;
import io.baipi.model.trust.SobolIndices.Input;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class SobolIndicesTest {
  private static final List<Input> THREE =
      List.of(new Input(0, 1), new Input(1, 2), new Input(2, 3));

  /** sin x1 + 7 sin² x2 + 0.1 x3⁴ sin x1, with x between −π and π. */
  private static double ishigami(double[] u) {
    double x1 = (2 * u[0] - 1) * Math.PI;
    double x2 = (2 * u[1] - 1) * Math.PI;
    double x3 = (2 * u[2] - 1) * Math.PI;
    return StrictMath.sin(x1)
        + 7 * StrictMath.sin(x2) * StrictMath.sin(x2)
        + 0.1 * x3 * x3 * x3 * x3 * StrictMath.sin(x1);
  }

  private static List<Index> of(
      List<Input> inputs, int threads, ToDoubleFunction<double[]> function) {
    return SobolIndices.of(inputs, 3, 32_768, 1, new Blocks(threads), () -> function);
  }

  @Test
  void the_ishigami_function_has_its_known_indices() {
    // Known: S1 0.3139, S2 0.4424, S3 0; ST1 0.5576, ST2 0.4424, ST3 0.2437.
    List<Index> indices = of(THREE, 2, SobolIndicesTest::ishigami);
    double[] firsts = {0.3139, 0.4424, 0};
    double[] totals = {0.5576, 0.4424, 0.2437};
    for (int i = 0; i < 3; i++) {
      assertThat(indices.get(i).first()).isEqualTo(firsts[i], within(0.03));
      assertThat(indices.get(i).total()).isEqualTo(totals[i], within(0.03));
      assertThat(indices.get(i).firstError()).isBetween(0.0005, 0.02);
      assertThat(indices.get(i).first())
          .isEqualTo(firsts[i], within(4 * indices.get(i).firstError()));
      assertThat(indices.get(i).total())
          .isEqualTo(totals[i], within(4 * indices.get(i).totalError()));
    }
  }

  @Test
  void numbers_can_be_taken_together() {
    // Of x1 and x3 together all that x2 does not explain, as x2 interacts with neither.
    List<Index> indices =
        of(
            List.of(new Input(0, 2), new Input(2, 3)),
            2,
            u -> ishigami(new double[] {u[0], u[2], u[1]}));
    assertThat(indices.get(0).first()).isEqualTo(1 - 0.4424, within(0.03));
    assertThat(indices.get(1).total()).isEqualTo(0.4424, within(0.03));
  }

  @Test
  void a_function_that_does_not_vary_has_none() {
    assertThat(of(THREE, 1, u -> 5).get(0).first()).isNaN();
    assertThat(of(THREE, 1, u -> 5).get(0).total()).isNaN();
  }

  @Test
  void the_bits_do_not_depend_on_threads() {
    List<Index> one = of(THREE, 1, SobolIndicesTest::ishigami);
    assertThat(of(THREE, 2, SobolIndicesTest::ishigami)).isEqualTo(one);
    assertThat(of(THREE, 7, SobolIndicesTest::ishigami)).isEqualTo(one);
  }
}
