package io.baipi.figure.flow;

import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says a chart in sentences, for who cannot see it. */
final class Wording {
  private final Chart chart;
  private final Language language;

  Wording(Chart chart, Language language) {
    this.chart = chart;
    this.language = language;
  }

  /** One sentence: how many steps, decisions and links, where it begins and where it ends. */
  String alt() {
    Set<String> sources = new HashSet<>();
    Set<String> targets = new HashSet<>();
    List<Link> links = chart.links().stream().filter(Link::visible).toList();
    for (Link link : links) {
      sources.add(link.from());
      targets.add(link.to());
    }
    List<String> starts = new ArrayList<>();
    List<String> ends = new ArrayList<>();
    for (Node node : chart.nodes()) {
      if (sources.contains(node.id()) && !targets.contains(node.id())) {
        starts.add(quoted(node.label()));
      }
      if (targets.contains(node.id()) && !sources.contains(node.id())) {
        ends.add(quoted(node.label()));
      }
    }
    long decisions = chart.nodes().stream().filter(n -> n.shape() == Shape.DIAMOND).count();
    return language == Language.ZH
        ? altZh(links.size(), decisions, starts, ends)
        : altEn(links.size(), decisions, starts, ends);
  }

  private String altZh(int links, long decisions, List<String> starts, List<String> ends) {
    StringBuilder text = new StringBuilder("流程图：");
    text.append(chart.nodes().size()).append(" 个节点");
    if (decisions > 0) {
      text.append("（其中 ").append(decisions).append(" 个判断）");
    }
    text.append("，").append(links).append(" 条连线");
    if (!starts.isEmpty()) {
      text.append("，始于").append(few(starts));
    }
    if (!ends.isEmpty()) {
      text.append("，止于").append(few(ends));
    }
    return text.append("。").toString();
  }

  private String altEn(int links, long decisions, List<String> starts, List<String> ends) {
    StringBuilder text = new StringBuilder("Flow chart with ");
    text.append(counted(chart.nodes().size(), "node"));
    if (decisions > 0) {
      text.append(" (").append(counted(decisions, "decision")).append(")");
    }
    text.append(" and ").append(counted(links, "link"));
    if (!starts.isEmpty()) {
      text.append(", from ").append(few(starts));
    }
    if (!ends.isEmpty()) {
      text.append(", to ").append(few(ends));
    }
    return text.append(".").toString();
  }

  private static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private String few(List<String> names) {
    int shown = Math.min(3, names.size());
    boolean zh = language == Language.ZH;
    String joined = String.join(zh ? "、" : ", ", names.subList(0, shown));
    if (names.size() == shown) {
      return joined;
    }
    return zh
        ? joined + "等 " + names.size() + " 处"
        : joined + " and " + (names.size() - shown) + " more";
  }

  /** Every subgraph and every link, a sentence and a line each. */
  String description() {
    List<String> sentences = new ArrayList<>();
    for (Group group : chart.groups()) {
      List<String> members =
          new ArrayList<>(
              chart.nodes().stream()
                  .filter(node -> node.group().filter(group.id()::equals).isPresent())
                  .map(node -> quoted(node.label()))
                  .toList());
      chart.groups().stream()
          .filter(inner -> inner.parent().filter(group.id()::equals).isPresent())
          .forEach(inner -> members.add(quoted(inner.label())));
      sentences.add(
          language == Language.ZH
              ? quoted(group.label()) + "包含" + String.join("、", members) + "。"
              : quoted(group.label()) + " holds " + String.join(", ", members) + ".");
    }
    for (Link link : chart.links()) {
      if (link.visible()) {
        sentences.add(sentence(link));
      }
    }
    if (chart.links().stream().noneMatch(Link::visible)) {
      chart.nodes().forEach(node -> sentences.add(quoted(node.label()) + stop()));
    }
    return String.join("\n", sentences);
  }

  private String sentence(Link link) {
    String arrow =
        link.tail() != Tip.NONE && link.head() != Tip.NONE
            ? "↔"
            : link.head() != Tip.NONE ? "→" : link.tail() != Tip.NONE ? "←" : "—";
    boolean zh = language == Language.ZH;
    List<String> remarks = new ArrayList<>();
    link.label()
        .ifPresent(
            label ->
                remarks.add(
                    (isDecision(link.from()) ? (zh ? "条件：" : "if: ") : (zh ? "标注：" : "label: "))
                        + plain(label)));
    if (link.stroke() == Stroke.DOTTED) {
      remarks.add(zh ? "虚线" : "dotted");
    } else if (link.stroke() == Stroke.THICK) {
      remarks.add(zh ? "粗线" : "thick");
    }
    String text = quoted(link.from()) + " " + arrow + " " + quoted(link.to());
    if (!remarks.isEmpty()) {
      text += zh ? "（" + String.join("，", remarks) + "）" : " (" + String.join(", ", remarks) + ")";
    }
    return text + stop();
  }

  private boolean isDecision(String id) {
    return chart.nodes().stream()
        .anyMatch(node -> node.id().equals(id) && node.shape() == Shape.DIAMOND);
  }

  private String stop() {
    return language == Language.ZH ? "。" : ".";
  }

  private String quoted(String id) {
    return chart.labelOf(id).map(this::quoted).orElse(id);
  }

  private String quoted(Label label) {
    return "“" + plain(label) + "”";
  }

  private String plain(Label label) {
    return label.text().replace("\n", language == Language.ZH ? "，" : ", ");
  }
}
