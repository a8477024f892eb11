package io.baipi.pdf.drawing;

/** Something in a drawing that is not read here; it never leaves the package. */
final class UnknownMarkException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnknownMarkException(String what) {
    super(what, null, false, false);
  }
}
