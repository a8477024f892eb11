package io.baipi.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void thousands_are_grouped_and_decimals_kept() {
    assertThat(Numbers.plain(new BigDecimal("42850"))).isEqualTo("42,850");
    assertThat(Numbers.plain(new BigDecimal("68.20"))).isEqualTo("68.20");
    assertThat(Numbers.plain(new BigDecimal("-1234567.5"))).isEqualTo("−1,234,567.5");
    assertThat(Numbers.plain(new BigDecimal("999"))).isEqualTo("999");
  }

  @Test
  void units_are_written_as_each_language_writes_them() {
    assertThat(Numbers.format(new BigDecimal("68.2"), Units.get("%"), Language.ZH))
        .isEqualTo("68.2%");
    assertThat(Numbers.format(new BigDecimal("17.2"), Units.get("h"), Language.ZH))
        .isEqualTo("17.2\u00a0小时");
    assertThat(Numbers.format(new BigDecimal("17.2"), Units.get("h"), Language.EN))
        .isEqualTo("17.2\u00a0h");
    assertThat(Numbers.format(new BigDecimal("3"), Units.get("pp"), Language.ZH))
        .isEqualTo("3\u00a0个百分点");
  }

  @Test
  void large_numbers_are_shortened_by_ten_thousands_in_chinese_and_by_thousands_in_english() {
    BigDecimal number = new BigDecimal("42850");
    assertThat(Numbers.compact(number, Units.get("count"), Language.ZH)).isEqualTo("4.3\u00a0万");
    assertThat(Numbers.compact(number, Units.get("count"), Language.EN)).isEqualTo("42.9 thousand");
    assertThat(Numbers.compact(new BigDecimal("5000000"), Units.get("USD"), Language.EN))
        .isEqualTo("5 million\u00a0USD");
    assertThat(Numbers.compact(new BigDecimal("100000000"), Units.ONE, Language.ZH))
        .isEqualTo("1\u00a0亿");
    assertThat(Numbers.compact(new BigDecimal("1247"), Units.ONE, Language.ZH)).isEqualTo("1,247");
  }

  @Test
  void units_convert_inside_one_dimension_only() {
    Unit hour = Units.get("h");
    Unit day = Units.get("d");
    assertThat(day.convert(new BigDecimal("12.6"), hour)).isEqualByComparingTo("302.4");
    assertThatThrownBy(() -> day.convert(BigDecimal.ONE, Units.get("MB")))
        .hasMessageContaining("does not convert");
  }

  @Test
  void english_multiplies_ten_thousands_and_hundred_millions_out() {
    assertThat(Numbers.format(new BigDecimal("86"), Units.get("wan"), Language.EN))
        .isEqualTo("860,000");
    assertThat(Numbers.format(new BigDecimal("1200"), Units.get("wan"), Language.EN))
        .isEqualTo("12\u00a0million");
    assertThat(Numbers.format(new BigDecimal("2.4"), Units.get("yi"), Language.EN))
        .isEqualTo("240\u00a0million");
    assertThat(Numbers.format(new BigDecimal("500"), Units.get("wan/s"), Language.EN))
        .isEqualTo("5\u00a0million/s");
    assertThat(Numbers.format(new BigDecimal("12"), Units.get("wanCNY"), Language.EN))
        .isEqualTo("120,000\u00a0CNY");
    assertThat(Numbers.compact(new BigDecimal("1200"), Units.get("wan"), Language.EN))
        .isEqualTo("12\u00a0million");
    assertThat(
            Numbers.range(new BigDecimal("5"), new BigDecimal("8"), Units.get("yi"), Language.EN))
        .isEqualTo("500\u00a0million–800\u00a0million");
    assertThat(Numbers.format(new BigDecimal("1200"), Units.get("wan"), Language.ZH))
        .isEqualTo("1,200\u00a0万");
  }
}
