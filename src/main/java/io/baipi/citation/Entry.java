package io.baipi.citation;

/**
 * An entry of the list of references.
 *
 * @param number such as {@code [1]}; HTML; empty in styles without numbers
 * @param html the entry; HTML without classes, styles or anything that runs
 */
public record Entry(String key, String number, String html) {
  /** The id of a work's entry in the list of references. */
  public static String anchor(String key) {
    return "ref-" + key;
  }
}
