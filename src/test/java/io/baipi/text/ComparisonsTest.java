package io.baipi.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonsTest {
  @ParameterizedTest
  @CsvSource({
    "占比超过三成, 超过",
    "不超过上限, 不超过",
    "甲多于乙, 多于",
    "延迟最低的平台, 最低",
    "不到两年, 不到",
    "大多数企业, 大多数",
    "绝大部分流量, 绝大部分",
    "三分之一的课程, 分之一",
    "五成岗位, 五成",
    "百分之几, 百分之",
    "吞吐翻番, 翻番",
    "停顿缩短了, 缩短了",
    "内存降至谷底, 降至",
    "前者是后者的几倍, 倍"
  })
  void chinese_comparisons_are_found(String text, String words) {
    assertThat(Comparisons.in(text, Language.ZH))
        .extracting(Comparisons.Found::words)
        .contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "找不到来源",
        "至少两次运行",
        "设法降低延迟",
        "一成不变",
        "两成本",
        "多数派写入",
        "由三部分组成",
        "最小化改动",
        "相当于上一版",
        "是后者的\uE002倍"
      })
  void chinese_words_that_compare_nothing_are_left_alone(String text) {
    assertThat(Comparisons.in(text, Language.ZH)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "More than enough, More than",
    "less than that, less than",
    "the lowest of all, lowest",
    "Most services, Most",
    "half of them, half",
    "a third of courses, a third",
    "two-thirds of it, two-thirds",
    "twice as long, twice",
    "latency doubled, doubled",
    "the majority, majority",
    "fewer rows, fewer",
    "it exceeds the limit, exceeds",
    "below the line, below",
    "throughput fell, fell"
  })
  void english_comparisons_are_found(String text, String words) {
    assertThat(Comparisons.in(text, Language.EN))
        .extracting(Comparisons.Found::words)
        .containsExactly(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no longer",
        "at least two runs",
        "at most once",
        "rounded half up",
        "the third group",
        "a third party",
        "the most recent commit",
        "double precision",
        "to reduce the pause",
        "almost"
      })
  void english_words_that_compare_nothing_are_left_alone(String text) {
    assertThat(Comparisons.in(text, Language.EN)).isEmpty();
  }

  @Test
  void each_comparison_has_its_place() {
    assertThat(Comparisons.in("甲最高，乙最低", Language.ZH))
        .containsExactly(new Comparisons.Found(1, "最高"), new Comparisons.Found(5, "最低"));
  }
}
