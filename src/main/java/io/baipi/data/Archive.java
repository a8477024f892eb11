package io.baipi.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP whose bytes depend on its files only: their order, and one date for all. Files are stored
 * and not compressed, because different builds of zlib compress to different bytes.
 */
final class Archive {
  private static final int FIRST_YEAR = 1980;
  private static final int LAST_YEAR = 2107;

  private Archive() {}

  static byte[] zip(Map<String, byte[]> files, LocalDate date) {
    int year = Math.max(FIRST_YEAR, Math.min(LAST_YEAR, date.getYear()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        byte[] bytes = file.getValue();
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        // The local form: the other one depends on the machine's time zone.
        entry.setTimeLocal(date.withYear(year).atStartOfDay());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
