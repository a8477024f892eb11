package io.baipi.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The sRGB colour space as an ICC version 2 display profile, for the output intent of PDF/A.
 *
 * <p>Made here, from the published numbers of IEC 61966-2-1 adapted to the D50 white of ICC.1, and
 * not taken from the Java runtime, whose own profile differs between releases.
 */
final class SrgbProfile {
  private static final int HEADER = 128;
  private static final int ENTRIES = 1024;
  private static final double[] WHITE = {0.9642, 1.0, 0.8249};
  private static final double[] RED = {0.43607, 0.22249, 0.01392};
  private static final double[] GREEN = {0.38515, 0.71687, 0.09708};
  private static final double[] BLUE = {0.14307, 0.06061, 0.71410};
  private static final String NAME = "sRGB IEC61966-2.1";
  private static final String COPYRIGHT = "CC0";

  private SrgbProfile() {}

  /** The profile's bytes, always the same. */
  static byte[] bytes() {
    byte[] description = description();
    byte[] copyright = tag("text", COPYRIGHT.getBytes(StandardCharsets.US_ASCII).length + 1);
    put(copyright, 8, COPYRIGHT);
    byte[] curve = curve();
    String[] names = {"desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"};
    byte[][] tags = {
      description, copyright, xyz(WHITE), xyz(RED), xyz(GREEN), xyz(BLUE), curve, curve, curve
    };
    int start = HEADER + 4 + 12 * names.length;
    int size = start;
    for (int i = 0; i < tags.length; i++) {
      size += i > 6 ? 0 : padded(tags[i].length);
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    header(out, size);
    out.position(HEADER);
    out.putInt(names.length);
    int at = start;
    for (int i = 0; i < names.length; i++) {
      boolean shared = i > 6;
      out.put(names[i].getBytes(StandardCharsets.US_ASCII));
      out.putInt(shared ? at - padded(curve.length) : at).putInt(tags[i].length);
      if (!shared) {
        out.put(at, tags[i]);
        at += padded(tags[i].length);
      }
    }
    return out.array();
  }

  private static void header(ByteBuffer out, int size) {
    out.putInt(0, size).putInt(8, 0x02100000);
    put(out.array(), 12, "mntrRGB XYZ ");
    short[] date = {2026, 1, 1, 0, 0, 0};
    for (int i = 0; i < date.length; i++) {
      out.putShort(24 + 2 * i, date[i]);
    }
    put(out.array(), 36, "acsp");
    for (int i = 0; i < WHITE.length; i++) {
      out.putInt(68 + 4 * i, fixed(WHITE[i]));
    }
  }

  private static byte[] description() {
    int length = NAME.length() + 1;
    byte[] tag = tag("desc", 4 + length + 4 + 4 + 2 + 1 + 67);
    ByteBuffer.wrap(tag).putInt(8, length);
    put(tag, 12, NAME);
    return tag;
  }

  private static byte[] xyz(double[] values) {
    byte[] tag = tag("XYZ ", 12);
    for (int i = 0; i < values.length; i++) {
      ByteBuffer.wrap(tag).putInt(8 + 4 * i, fixed(values[i]));
    }
    return tag;
  }

  private static byte[] curve() {
    byte[] tag = tag("curv", 4 + 2 * ENTRIES);
    ByteBuffer out = ByteBuffer.wrap(tag).putInt(8, ENTRIES);
    for (int i = 0; i < ENTRIES; i++) {
      double v = i / (ENTRIES - 1.0);
      double linear = v <= 0.04045 ? v / 12.92 : StrictMath.pow((v + 0.055) / 1.055, 2.4);
      out.putShort(12 + 2 * i, (short) Math.round(linear * 65535));
    }
    return tag;
  }

  private static byte[] tag(String type, int length) {
    byte[] tag = new byte[8 + length];
    put(tag, 0, type);
    return tag;
  }

  private static void put(byte[] into, int at, String ascii) {
    byte[] bytes = ascii.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, into, at, bytes.length);
  }

  private static int fixed(double value) {
    return (int) Math.round(value * 65536);
  }

  private static int padded(int length) {
    return (length + 3) / 4 * 4;
  }
}
