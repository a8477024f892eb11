package io.baipi.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The paper that PDFs are made for. The text column is equally wide on both: 170 mm upright. */
public enum PageFormat {
  /** 210 mm by 297 mm. */
  A4,
  /** US Letter: 215.9 mm by 279.4 mm. */
  LETTER;

  /** What {@code paper.yaml} and the command line call it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of a code; empty when there is none. */
  public static Optional<PageFormat> ofCode(String code) {
    return Arrays.stream(values()).filter(format -> format.code().equals(code)).findFirst();
  }

  /** All codes. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(PageFormat::code).toList();
  }
}
