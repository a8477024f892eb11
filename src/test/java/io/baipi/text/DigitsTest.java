package io.baipi.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-03-31",
        "采集到2025-03-31为止",
        "2024-10",
        "2024 年 Q3",
        "2024年Q3至2025年Q1",
        "2024 年 3 月 1 日",
        "3 月",
        "10月1日",
        "Q3 2024",
        "Q3 of 2024",
        "H1",
        "2024–2025",
        "2024至2025年",
        "31 March 2025",
        "March 31, 2025",
        "Mar. 2025",
        "since 2024",
        "In 2025,",
        "the 2025 ranking",
        "Go 1.22.1",
        "Go 1.22",
        "1.21.0",
        "v2",
        "v1.2",
        "Java 17",
        "Kubernetes 1.28",
        "EKS 1.28",
        "version 3",
        "版本 3",
        "C++11",
        "GB/T 7714",
        "ISO 8601",
        "RFC 9110",
        "第 2 章",
        "第2.5节",
        "2.5 节",
        "section 2.5",
        "Chapter 2",
        "§2.1",
        "P99",
        "T6",
        "D5",
        "M1",
        "K8s",
        "IPv6",
        "HTTP/2",
        "SHA-256",
        "UTF-8",
        "P99.9",
        "x86_64",
        "top10",
        "https://x.org/2024?a=5",
        "a5@b6.org",
        "@fig-top10",
        "三家",
        "three",
        "log4j2",
        "Go1.22",
        "二〇二四"
      })
  void allowed(String text) {
    assertThat(Digits.typed(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "57%",
        "57.3",
        "1,247",
        "42 companies",
        "2x",
        "3D",
        "top-10",
        "pre-2020s 5",
        "USD50",
        "US$50",
        "５７",
        "3 个月",
        "第 3 名",
        "n=87",
        "from 2000% up",
        "Uber 57.3",
        "the 2000, 5",
        "Go 57%",
        "in 2,000",
        "1.5",
        "±5",
        "٣",
        "5-10",
        "2024 companies",
        "12 %",
        "A-5%",
        "v2%",
        "in 2024%"
      })
  void typed(String text) {
    assertThat(Digits.typed(text)).isNotEmpty();
  }
}
