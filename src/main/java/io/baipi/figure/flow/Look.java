package io.baipi.figure.flow;

/**
 * What a style of the source asks for, in the paper's own terms.
 *
 * @param dashed whether the outline is dashed whatever the role
 */
record Look(Role role, boolean dashed) {
  static final Look PLAIN = new Look(Role.PLAIN, false);

  /** This look, where another one says nothing. */
  Look under(Look other) {
    return new Look(other.role == Role.PLAIN ? role : other.role, dashed || other.dashed);
  }
}
