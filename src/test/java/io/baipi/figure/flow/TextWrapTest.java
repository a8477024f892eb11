package io.baipi.figure.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextWrapTest {
  private static final TextWrap WRAP = new TextWrap(Charts.FONTS, 14, false);

  @Test
  void a_text_that_fits_is_one_line() {
    assertThat(WRAP.lines("权重引擎", 100)).containsExactly("权重引擎");
  }

  @Test
  void lines_are_even() {
    assertThat(WRAP.lines("触发全链路回溯再写入审计", 150)).containsExactly("触发全链路回", "溯再写入审计");
  }

  @Test
  void a_line_feed_always_breaks() {
    assertThat(WRAP.lines("一\n二", 100)).containsExactly("一", "二");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“GC Pause > 2ms”事件（持续60秒）；同时，内存增长超过每分钟200MB，则回滚。",
        "请求是否携带了可以验证的租户标识与签名？没有就拒绝！（见第三章）",
        "《金融行业Go代码规范》与《政务云部署白皮书》：哪一部先到——谁知道……",
        "价格为￥42，或者$6；约≤7MB，占93%以上（不含、或含）"
      })
  void punctuation_stands_where_the_rules_allow(String text) {
    for (double max = 70; max < 300; max += 7) {
      List<String> lines = WRAP.lines(text, max);
      assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
      assertThat(lines.subList(1, lines.size()))
          .noneMatch(line -> "，。；：？！）》”、…—%".indexOf(line.charAt(0)) >= 0);
      assertThat(lines.subList(0, lines.size() - 1))
          .noneMatch(line -> "（《“￥$≤".indexOf(line.charAt(line.length() - 1)) >= 0);
      double width = max;
      assertThat(lines).allMatch(line -> WRAP.width(line) <= width);
    }
  }

  @Test
  void latin_words_stay_whole_when_they_can() {
    assertThat(WRAP.lines("Filter by the dynamic sampling rate", 140))
        .containsExactly("Filter by the dynamic", "sampling rate");
  }

  @Test
  void a_word_wider_than_a_line_is_parted_after_joining_characters() {
    assertThat(WRAP.lines("golint+govet+custom-rule-check", 140))
        .containsExactly("golint+govet+", "custom-rule-check");
    assertThat(WRAP.lines("runtimeLockOSThread", 100))
        .hasSize(2)
        .contains("runtimeLock", "OSThread");
    assertThat(WRAP.lines("x".repeat(100), 100)).allMatch(line -> WRAP.width(line) <= 100);
  }

  @Test
  void an_ascii_colon_after_chinese_ends_a_line() {
    assertThat(WRAP.lines("触发碎片整理:CUDA_VISIBLE_DEVICES", 180))
        .containsExactly("触发碎片整理:", "CUDA_VISIBLE_DEVICES");
  }

  @Test
  void combining_characters_stay_with_their_base() {
    assertThat(WRAP.lines("e\u0301".repeat(40), 60)).noneMatch(line -> line.startsWith("\u0301"));
  }
}
