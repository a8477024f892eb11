package io.baipi.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/**
 * Turns a generated SVG into one that site, PDF and stand-alone file can share: small, without
 * style attributes or anything that runs, named and described, its colours also given as role
 * classes such as {@code fill-s1}, so that a style sheet can recolour it.
 */
public final class SvgFinisher {
  /** What a colour means. The hexadecimal value is the light theme's. */
  public enum Role {
    GROUND("#fdfcf9"),
    INK("#1a1c1e"),
    INK2("#5b6066"),
    AXIS("#8a8f96"),
    GRID("#d8d5cd"),
    HI("#a8321f"),
    S1("#1d5b94"),
    S2("#b0540a"),
    S3("#00735c"),
    S4("#74459b");

    private final String hex;

    Role(String hex) {
      this.hex = hex;
    }

    /** The light theme's colour, such as {@code #1d5b94}. */
    public String hex() {
      return hex;
    }

    /** The role's word in classes, such as {@code s1}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Role> of(String colour) {
      for (Role role : values()) {
        if (role.hex.equals(colour)) {
          return Optional.of(role);
        }
      }
      return Optional.empty();
    }
  }

  private static final Set<String> SHAPES =
      Set.of("path", "rect", "circle", "ellipse", "line", "polyline", "polygon");
  private static final Set<String> TEXTS = Set.of("text", "tspan");
  private static final Set<String> CONTAINERS =
      Set.of("svg", "g", "defs", "marker", "clipPath", "symbol");

  /** Properties that children inherit, with the value that needs no writing. */
  private static final Map<String, String> PAINTING = new LinkedHashMap<>();

  private static final Map<String, String> WRITING = new LinkedHashMap<>();

  static {
    PAINTING.put("fill", "");
    PAINTING.put("fill-opacity", "1");
    PAINTING.put("fill-rule", "nonzero");
    PAINTING.put("stroke", "none");
    PAINTING.put("stroke-opacity", "1");
    PAINTING.put("stroke-width", "1");
    PAINTING.put("stroke-dasharray", "none");
    PAINTING.put("stroke-linecap", "butt");
    PAINTING.put("stroke-linejoin", "miter");
    WRITING.put("font-family", "");
    WRITING.put("font-size", "");
    WRITING.put("font-weight", "normal");
    WRITING.put("text-anchor", "start");
    WRITING.put("dominant-baseline", "auto");
  }

  /** Attributes of one element alone. */
  private static final Set<String> OWN =
      Set.of(
          "x",
          "y",
          "x1",
          "y1",
          "x2",
          "y2",
          "cx",
          "cy",
          "r",
          "rx",
          "ry",
          "dx",
          "dy",
          "width",
          "height",
          "d",
          "points",
          "transform",
          "opacity",
          "id",
          "viewBox",
          "refX",
          "refY",
          "markerWidth",
          "markerHeight",
          "orient",
          "markerUnits",
          "marker-end",
          "marker-start",
          "clip-path",
          "clipPathUnits",
          "aria-hidden",
          "lang");

  private static final Set<String> WORDS = Set.of("class", "id", "orient", "lang", "aria-hidden");

  /** The cells of the figure's data that a mark shows. */
  private static final String ROW = "data-row";

  private static final String COLUMN = "data-column";

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE]-?\\d+)?");
  private static final Pattern RGB =
      Pattern.compile("rgb\\(\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*\\)");
  private static final Pattern LOCAL_URL = Pattern.compile("url\\(#([A-Za-z][\\w.-]*)\\)");

  private final String prefix;
  private String fontFamily = "";

  private SvgFinisher(String prefix) {
    this.prefix = prefix;
  }

  /**
   * Finishes a drawing.
   *
   * @param svg a complete {@code <svg>} element, with or without an XML header
   * @param prefix what every id in it starts with, unique in the page, such as {@code
   *     fig-ranking-zh}
   * @param title its name, one sentence
   * @param description what it shows, at length; may be empty
   * @return the {@code <svg>} element, in XML syntax, without line breaks of its own
   */
  public static String finish(String svg, String prefix, String title, String description) {
    Document document = Jsoup.parse(svg, "", Parser.xmlParser());
    Element root = document.selectFirst("svg");
    if (root == null) {
      throw new IllegalArgumentException("no <svg> in " + prefix);
    }
    return new SvgFinisher(prefix).root(root, title, description);
  }

  private String root(Element source, String title, String description) {
    Element svg = element("svg");
    svg.attr("xmlns", "http://www.w3.org/2000/svg");
    String width = round(source.attr("width").replace("px", ""));
    String height = round(source.attr("height").replace("px", ""));
    put(
        svg,
        "viewBox",
        source.hasAttr("viewBox") ? round(source.attr("viewBox")) : "0 0 " + width + " " + height);
    if (!width.isEmpty() && !width.contains("%") && !height.isEmpty()) {
      svg.attr("width", width).attr("height", height);
    }
    svg.attr("role", "img");
    Map<String, String> inherited = inherit(source, Map.of());
    Element body = element("g");
    children(source, body, inherited);
    fontFamily(body);
    if (!fontFamily.isEmpty()) {
      svg.attr("font-family", fontFamily);
    }
    String titleId = prefix + "-title";
    String descriptionId = prefix + "-desc";
    svg.attr("aria-labelledby", titleId + (description.isEmpty() ? "" : " " + descriptionId));
    svg.appendChild(element("title").attr("id", titleId).text(title));
    if (!description.isEmpty()) {
      svg.appendChild(element("desc").attr("id", descriptionId).text(description));
    }
    for (Node child : new ArrayList<>(body.childNodes())) {
      svg.appendChild(child);
    }
    Document out = new Document("");
    out.outputSettings()
        .syntax(Document.OutputSettings.Syntax.xml)
        .escapeMode(Entities.EscapeMode.xhtml)
        .charset("UTF-8")
        .prettyPrint(false);
    out.appendChild(svg);
    return svg.outerHtml();
  }

  private void children(Element source, Element target, Map<String, String> inherited) {
    for (Element child : source.children()) {
      String name = child.normalName().equals("clippath") ? "clipPath" : child.tagName();
      Map<String, String> style = inherit(child, inherited);
      if (SHAPES.contains(name)) {
        Element shape = own(child, name);
        paint(shape, style, child.className());
        mark(child, target).appendChild(shape);
      } else if (TEXTS.contains(name)) {
        text(child, name, style, target);
      } else if (CONTAINERS.contains(name)) {
        container(child, name, style, target);
      }
    }
  }

  /** A group that only carries inherited properties vanishes: its children carry them. */
  private void container(Element source, String name, Map<String, String> style, Element target) {
    Element group = own(source, name);
    if (source.hasAttr("class")) {
      put(group, "class", source.className());
    }
    boolean needless = name.equals("g") && group.attributesSize() == 0;
    Element into = needless ? target : group;
    children(source, into, style);
    if (!needless && group.childrenSize() > 0) {
      target.appendChild(group);
    }
  }

  private void text(Element source, String name, Map<String, String> style, Element target) {
    Element text = own(source, name);
    WRITING.forEach(
        (property, usual) -> {
          String value = style.getOrDefault(property, usual);
          if (!value.equals(usual)) {
            text.attr(property, property.equals("font-size") ? round(value) : value);
          }
        });
    paint(text, style, source.className());
    for (Node node : source.childNodes()) {
      if (node instanceof TextNode words) {
        text.appendText(words.getWholeText());
      } else if (node instanceof Element child && child.tagName().equals("tspan")) {
        Map<String, String> inner = inherit(child, Map.of());
        Element span = own(child, "tspan");
        inner.forEach((property, value) -> span.attr(property, value));
        roles(span, child.className());
        span.appendText(child.wholeText());
        text.appendChild(span);
      }
    }
    if (!text.wholeText().isBlank()) {
      mark(source, target).appendChild(text);
    }
  }

  /**
   * Where a drawn thing belongs: into the group of the others that show the same value, if it says
   * which value it shows.
   */
  private static Element mark(Element source, Element target) {
    if (!source.hasAttr(ROW)) {
      return target;
    }
    Element last = target.lastElementChild();
    if (last != null
        && last.hasAttr(ROW)
        && last.attr(ROW).equals(source.attr(ROW))
        && last.attr(COLUMN).equals(source.attr(COLUMN))) {
      return last;
    }
    Element group =
        element("g").addClass("mark").attr(ROW, source.attr(ROW)).attr(COLUMN, source.attr(COLUMN));
    target.appendChild(group);
    return group;
  }

  private Element own(Element source, String name) {
    Element element = element(name);
    // The writer's order of attributes is that of its hash table.
    Map<String, String> sorted = new TreeMap<>();
    source.attributes().forEach(attribute -> sorted.put(attribute.getKey(), attribute.getValue()));
    for (Map.Entry<String, String> attribute : sorted.entrySet()) {
      String key = attribute.getKey();
      String value = attribute.getValue();
      if (!OWN.contains(key) || (key.equals("opacity") && value.equals("1"))) {
        continue;
      }
      if (key.equals("id")) {
        if (!name.equals("g") && !name.equals("defs")) {
          element.attr("id", prefix + "-" + value);
        }
      } else if (value.contains("url(")) {
        Matcher local = LOCAL_URL.matcher(value);
        if (local.matches()) {
          put(element, key, "url(#" + prefix + "-" + local.group(1) + ")");
        }
      } else {
        put(element, key, WORDS.contains(key) ? value : round(value));
      }
    }
    return element;
  }

  private static void paint(Element element, Map<String, String> style, String classes) {
    String fill = style.getOrDefault("fill", "#000000");
    String stroke = style.getOrDefault("stroke", "none");
    element.attr("fill", fill);
    for (Map.Entry<String, String> property : PAINTING.entrySet()) {
      String name = property.getKey();
      String value = style.getOrDefault(name, property.getValue());
      boolean idle =
          value.equals(property.getValue())
              || name.equals("fill")
              || (name.startsWith("fill-") && fill.equals("none"))
              || (name.startsWith("stroke-") && stroke.equals("none"));
      if (!idle) {
        element.attr(name, name.equals("stroke") ? value : round(value));
      }
    }
    roles(element, classes);
  }

  private static void roles(Element element, String classes) {
    for (String name : classes.split(" ", -1)) {
      if (!name.isEmpty()) {
        element.addClass(name);
      }
    }
    for (String property : List.of("fill", "stroke")) {
      Role.of(element.attr(property))
          .ifPresent(role -> element.addClass(property + "-" + role.word()));
    }
  }

  private static Map<String, String> inherit(Element element, Map<String, String> inherited) {
    Map<String, String> style = new LinkedHashMap<>(inherited);
    for (Attribute attribute : element.attributes()) {
      put(style, attribute.getKey(), attribute.getValue());
    }
    for (String declaration : element.attr("style").split(";", -1)) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        put(
            style,
            declaration.substring(0, colon).strip(),
            declaration.substring(colon + 1).strip());
      }
    }
    return style;
  }

  private static void put(Map<String, String> style, String property, String value) {
    if (property.equals("fill") || property.equals("stroke")) {
      style.put(property, colour(value));
    } else if (PAINTING.containsKey(property) || WRITING.containsKey(property)) {
      style.put(property, property.equals("font-size") ? value.replace("px", "") : value);
    }
  }

  private static String colour(String value) {
    Matcher rgb = RGB.matcher(value);
    if (rgb.matches()) {
      return String.format(
          Locale.ROOT,
          "#%02x%02x%02x",
          Integer.parseInt(rgb.group(1)),
          Integer.parseInt(rgb.group(2)),
          Integer.parseInt(rgb.group(3)));
    }
    return switch (value) {
      case "black" -> "#000000";
      case "white" -> "#ffffff";
      default ->
          value.matches("#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3}")
              ? value.toLowerCase(Locale.ROOT)
              : "none";
    };
  }

  /** The one font family of all text moves to the root, where a style sheet can replace it. */
  private void fontFamily(Element body) {
    Set<String> families = new TreeSet<>();
    body.select("text").forEach(text -> families.add(text.attr("font-family")));
    if (families.size() == 1) {
      fontFamily = families.iterator().next();
      body.select("text").removeAttr("font-family");
    }
  }

  private static String round(String value) {
    Matcher number = NUMBER.matcher(value);
    StringBuilder out = new StringBuilder();
    while (number.find()) {
      BigDecimal rounded = new BigDecimal(number.group()).setScale(2, RoundingMode.HALF_UP);
      BigDecimal tidy = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
      number.appendReplacement(out, tidy.toPlainString());
    }
    return number.appendTail(out).toString();
  }

  /** Sets an attribute whose name has capitals: a node outside a document would lose them. */
  private static void put(Element element, String name, String value) {
    element.attributes().put(name, value);
  }

  private static Element element(String name) {
    return new Element(
        Tag.valueOf(name, "http://www.w3.org/2000/svg", ParseSettings.preserveCase), "");
  }
}
