package io.baipi.card;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Opaque pictures as PNG files of at most 256 colours, without date or software. */
final class IndexedPng {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  /** The highest level takes three times as long for files that are two hundredths smaller. */
  private static final int LEVEL = 6;

  private IndexedPng() {}

  /** The file of a picture that has one number a pixel. */
  static byte[] of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    Palette palette = Palette.of(pixels);
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
    out.writeBytes(SIGNATURE);
    try {
      chunk(out, "IHDR", header(width, height));
      chunk(out, "PLTE", palette.colours());
      chunk(out, "IDAT", deflated(rows(pixels, width, height, palette)));
      chunk(out, "IEND", new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] header(int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(width);
    out.writeInt(height);
    // Eight bits a pixel, an index into the palette; the only compression, filter and order.
    out.write(new byte[] {8, 3, 0, 0, 0});
    return bytes.toByteArray();
  }

  /** Rows of indices, each after a zero: indices aren't filtered. */
  private static byte[] rows(int[] pixels, int width, int height, Palette palette) {
    byte[] rows = new byte[height * (width + 1)];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        rows[y * (width + 1) + 1 + x] = palette.index(pixels[y * width + x]);
      }
    }
    return rows;
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
    Deflater deflater = new Deflater(LEVEL);
    try (DeflaterOutputStream zip = new DeflaterOutputStream(out, deflater, 1 << 15)) {
      zip.write(bytes);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data)
      throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(data);
    DataOutputStream chunk = new DataOutputStream(out);
    chunk.writeInt(data.length);
    chunk.write(name);
    chunk.write(data);
    chunk.writeInt((int) check.getValue());
  }
}
