package io.baipi.text;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The units that data and models can name. */
public final class Units {
  /** A plain number. */
  public static final Unit ONE = plain("1", Dimension.NONE, "", "", "", "");

  private static final Map<String, Unit> ALL = new LinkedHashMap<>();

  static {
    add(ONE);
    add(plain("count", Dimension.COUNT, "", "", "个", "count"));
    add(plain("score", Dimension.SCORE, " 分", "points", "分", "points", true));
    add(plain("rank", Dimension.NONE, "", "", "名次", "rank"));
    add(plain("%", Dimension.SHARE, "%", "%", "%", "%"));
    add(plain("pp", Dimension.SHARE_DIFFERENCE, " 个百分点", "pp", "百分点", "percentage points", true));
    add(time("us", "0.000001", "μs", "微秒", "microseconds"));
    add(time("ms", "0.001", "ms", "毫秒", "milliseconds"));
    add(time("s", "1", "s", "秒", "seconds"));
    add(time("min", "60", "min", "分钟", "minutes"));
    add(time("h", "3600", "h", "小时", "hours"));
    add(time("d", "86400", "d", "天", "days"));
    add(bytes("B", "1", "字节", "bytes"));
    add(bytes("KB", "1024", "KB", "KB"));
    add(bytes("MB", "1048576", "MB", "MB"));
    add(bytes("GB", "1073741824", "GB", "GB"));
    add(plain("USD", Dimension.MONEY, " 美元", "USD", "美元", "US dollars", true));
  }

  private Units() {}

  /** The unit that has an id. */
  public static Optional<Unit> find(String id) {
    return Optional.ofNullable(ALL.get(id));
  }

  /** The unit that has an id; the caller knows that it exists. */
  public static Unit get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no unit " + id));
  }

  /** The ids of all units. */
  public static Collection<String> ids() {
    return ALL.keySet();
  }

  private static void add(Unit unit) {
    ALL.put(unit.id(), unit);
  }

  private static Unit plain(
      String id, Dimension dimension, String zh, String en, String titleZh, String titleEn) {
    return plain(id, dimension, zh, en, titleZh, titleEn, false);
  }

  private static Unit plain(
      String id,
      Dimension dimension,
      String zh,
      String en,
      String titleZh,
      String titleEn,
      boolean spaced) {
    return new Unit(
        id,
        dimension,
        BigDecimal.ONE,
        Localized.of(zh, en),
        Localized.of(titleZh, titleEn),
        spaced);
  }

  private static Unit time(String id, String factor, String symbol, String zh, String en) {
    return new Unit(
        id,
        Dimension.TIME,
        new BigDecimal(factor),
        Localized.of(id.length() == 1 || id.equals("min") ? " " + zh : " " + symbol, symbol),
        Localized.of(zh, en),
        true);
  }

  private static Unit bytes(String id, String factor, String zh, String en) {
    return new Unit(
        id,
        Dimension.BYTES,
        new BigDecimal(factor),
        Localized.of(" " + id, id),
        Localized.of(zh, en),
        true);
  }
}
