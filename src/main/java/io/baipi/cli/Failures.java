package io.baipi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;

/** Says in a sentence what made the program fail. */
final class Failures {
  private Failures() {}

  static String explain(Throwable failure) {
    if (failure instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
      return explain(unchecked.getCause());
    }
    if (failure instanceof FileSystemException file) {
      String reason = file.getReason();
      return file.getFile()
          + ": "
          + (reason != null ? reason : file.getClass().getSimpleName().replace("Exception", ""));
    }
    String message = failure.getMessage();
    if (failure instanceof IOException || failure instanceof IllegalStateException) {
      return message == null ? failure.getClass().getSimpleName() : message;
    }
    return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }
}
