package io.baipi.html;

import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The words that the scripts of figures need, once a page: an empty {@code <template>} whose
 * attributes hold them. {@code {…}} stands for what a script fills in.
 */
final class FigureWords {
  private static final Map<String, Localized> WORDS = new LinkedHashMap<>();

  static {
    word("role", "可逐点查看的图", "explorable chart");
    word("help", "用方向键在数据点之间移动，Esc 离开", "Arrow keys move between data points, Escape leaves");
    word(
        "point",
        "{figure}，第{row}行：{name}，{values}（{badge}）",
        "{figure}, row {row}: {name}, {values} ({badge})");
    word("pair", "{head}，{value}", "{head}, {value}");
    word("between", "；", "; ");
    word("copy-cite", "复制引用", "Copy citation");
    word("copy-table", "复制表格", "Copy table");
    word("copied", "已复制", "Copied");
    word("failed", "没能复制，请手动选取", "Could not copy; please select it by hand");
    word("link", "链接", "Link");
    word("link-help", "复制{figure}的链接", "Copy the link to {figure}");
    word("png-help", "下载{figure}的 PNG 图", "Download {figure} as PNG");
    word("saved", "已生成 PNG", "PNG made");
    word("unsaved", "没能生成 PNG", "Could not make the PNG");
    word("zoom", "放大", "Zoom");
    word("zoom-in", "放大", "Zoom in");
    word("zoom-out", "缩小", "Zoom out");
    word("zoom-fit", "适合窗口", "Fit");
    word("zoom-full", "原始大小", "Actual size");
    word("close", "关闭", "Close");
  }

  private FigureWords() {}

  private static void word(String name, String zh, String en) {
    WORDS.put(name, Localized.of(zh, en));
  }

  /** Adds them to a page that shows a figure. */
  static void add(Document document, Language language) {
    if (document.selectFirst("figure.figure") == null) {
      return;
    }
    Element words = document.body().appendElement("template").attr("id", "figure-words");
    WORDS.forEach((name, word) -> words.attr("data-" + name, word.in(language)));
  }
}
