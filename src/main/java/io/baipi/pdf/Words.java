package io.baipi.pdf;

import io.baipi.data.Provenance;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The words that the book itself adds to an edition. */
enum Words {
  CONTENTS("目录", "Contents"),
  FIGURES("插图目录", "List of figures"),
  TABLES("表格目录", "List of tables"),
  METHODS("方法", "Methods"),
  METHODS_ABOUT(
      "本附录由模型文件自动生成：每个模型的用途、出处、选定的假设、计算步骤与主要结果。",
      "This appendix is generated from the model files: what each model is for, where it comes from,"
          + " what had to be assumed, its steps and its main result."),
  IMPRINT("版本说明", "Imprint"),
  EDITION("版本", "Edition"),
  DATE("日期", "Date"),
  AUTHORS("作者", "Authors"),
  LICENCE("许可", "Licence"),
  ADDRESS("网址", "Address"),
  INPUT_HASH("输入哈希（SHA-256）", "Input hash (SHA-256)"),
  INPUT_HASH_ABOUT(
      "由全部输入文件算出：同一哈希的输入必然生成逐字节相同的本文件。",
      "Computed from all input files: inputs with this hash always give this very file, byte for"
          + " byte."),
  CITE("引用方式", "How to cite"),
  BADGES("数据标记的含义", "What the marks on data mean"),
  BADGES_ABOUT(
      "每幅图表的来源行都带有一个标记，说明其中把握最小的数据从何而来。",
      "The source line of every figure and table carries a mark that says where the least certain"
          + " of its data comes from."),
  ASSUMPTIONS("假设", "Assumptions"),
  ASSUMED_WHAT("原文未说明之处", "What the source leaves open"),
  ASSUMED_VALUE("本文取值", "Taken here"),
  ASSUMED_BECAUSE("理由", "Because"),
  STEPS("计算步骤", "Steps"),
  RESULT("主要结果", "Main result"),
  STALE("译文待更新", "translation out of date"),
  BRIEF("简报 · Brief", "Brief"),
  WORKS("引用文献", "Works cited"),
  COVER("封面", "Cover"),
  DRAWING(
      "一条竖线是一幅图或一张表，按书中顺序排列；越高，数据行数越多。",
      "Each line is a figure or table, in the order of the book; the higher, the more rows of data."),
  COLOPHON("制作说明", "Colophon"),
  MADE_FROM(
      "本书由 {chapters} 篇章节、{figures} 幅图、{tables} 张表排成；数据来自 {datasets} 个数据集，共 {rows} 行，由 {models}"
          + " 个模型算出结果。正文里来自数据的数字由程序填入。",
      "Set from {chapters} chapters, {figures} figures and {tables} tables. Their data come from"
          + " {datasets} datasets with {rows} rows, and {models} models compute the results. A program"
          + " fills in the numbers that come from data."),
  MADE_WITH(
      "由 Baipi 排版。中文字体是思源黑体（Noto Sans SC），西文与代码字体是 Noto Sans 与 JetBrains Mono，均依"
          + " SIL 开放字体许可证使用并嵌入本文件。",
      "Typeset by Baipi in Noto Sans, Noto Sans SC for Chinese and JetBrains Mono for code, all used"
          + " and embedded under the SIL Open Font License."),
  MADE_AGAIN(
      "本文件符合 PDF/A-3a 与 PDF/UA-1。用版本说明所载哈希的输入再生成一次，应得到逐字节相同的文件；不同，即有改动。",
      "This file conforms to PDF/A-3a and PDF/UA-1. Building again from the inputs whose hash the"
          + " imprint gives must give the same bytes; if it does not, something was changed."),
  ATTACHED("随文件附带（在阅读器的“附件”里）：", "Attached to this file (see Attachments in your reader):"),
  DATA_ATTACHED("全部数据集，Frictionless 数据包", "all datasets as a Frictionless data package"),
  PAGE_BEFORE("第 ", "Page "),
  PAGE_BETWEEN(" 页，共 ", " of "),
  PAGE_AFTER(" 页", "");

  private final Localized words;

  Words(String zh, String en) {
    this.words = Localized.of(zh, en);
  }

  /** The words in a language. */
  String in(Language language) {
    return words.in(language);
  }

  /** What stands over a chapter's title, such as "第 2 章" or "Appendix A". */
  static String chapter(Language language, String number, boolean appendix) {
    return switch (language) {
      case ZH -> appendix ? "附录 " + number : "第 " + number + " 章";
      case EN -> (appendix ? "Appendix " : "Chapter ") + number;
    };
  }

  /** A date written out. */
  static String date(Language language, LocalDate date) {
    return switch (language) {
      case ZH ->
          date.getYear() + " 年 " + date.getMonthValue() + " 月 " + date.getDayOfMonth() + " 日";
      case EN -> date.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
    };
  }

  /** The edition's name in words. */
  static String edition(Language language, String edition) {
    return switch (language) {
      case ZH -> edition + " 版";
      case EN -> "Edition " + edition;
    };
  }

  /** Several names or sources in one line. */
  static String list(Language language, List<String> items) {
    return String.join(language == Language.ZH ? "、" : ", ", items);
  }

  /** What a provenance promises to the reader. */
  static String meaning(Language language, Provenance provenance) {
    Localized meaning =
        switch (provenance) {
          case EVIDENCE ->
              Localized.of(
                  "由程序读自任何人都能查到的公开事实。",
                  "Read by a program from public facts that anyone can look up.");
          case MEASURED ->
              Localized.of(
                  "由本项目测得，方法与原始数据一并公开。", "Measured by this project, with method and raw data.");
          case RECOMPUTED ->
              Localized.of(
                  "由本项目按公开数字重新计算，步骤见“方法”。",
                  "Computed again here from published figures; see Methods.");
          case PUBLISHED ->
              Localized.of(
                  "照录某一来源的说法，本项目未核实。", "As a source states it; not verified by this project.");
          case ASSUMED ->
              Localized.of(
                  "来源未说明，由本项目选定，并写明理由。",
                  "Left open by the sources and chosen here, with the reason.");
          case SYNTHETIC ->
              Localized.of(
                  "为演示方法而编造，不是观测结果。", "Made up to demonstrate a method; not an observation.");
        };
    return meaning.in(language);
  }
}
