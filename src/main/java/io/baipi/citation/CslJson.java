package io.baipi.citation;

import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.helper.json.StringJsonBuilderFactory;

/** Writes an item as CSL-JSON that people can read as well. */
final class CslJson {
  private CslJson() {}

  /** A list of the one item. */
  static String of(CSLItemData item) {
    Object json = item.toJson(new StringJsonBuilderFactory().createJsonBuilder());
    return "[" + readable(json.toString()) + "]\n";
  }

  /** The library escapes every character that is not ASCII. */
  private static String readable(String json) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '\\' && json.charAt(i + 1) == 'u') {
        char meant = (char) Integer.parseInt(json.substring(i + 2, i + 6), 16);
        out.append(meant < 0xA0 ? json.substring(i, i + 6) : String.valueOf(meant));
        i += 5;
      } else if (c == '\\') {
        out.append(json, i, i + 2);
        i++;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
