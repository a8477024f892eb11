package io.baipi.publish;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A folder beside the output folder that a publication is built in and that then takes its place.
 *
 * <p>Everything stands in {@code .baipi} next to the output folder, and so on its file system:
 *
 * <ul>
 *   <li>{@code <name>.lock}, locked while a build runs and left in place: deleting it would let two
 *       builds lock two files of the same name;
 *   <li>{@code <name>.new}, being built;
 *   <li>{@code <name>.old}, the last publication while the new one takes its place;
 *   <li>{@code <name>.trash}, being deleted.
 * </ul>
 *
 * <p>{@link #publish()} makes four steps: output → old, new → output, old → trash, delete trash.
 * Each of the first three is one rename, so that every folder but the trash is whole whenever the
 * process is killed. What a killed process left, the next one finds under the lock:
 *
 * <ul>
 *   <li>killed while building: {@code new} is there; it is deleted;
 *   <li>killed after the first step: {@code old} is there and the output is not; {@code old} goes
 *       back to its place, because a folder that was published is surer than one that was not;
 *   <li>killed after the second step: both are there; {@code old} is deleted;
 *   <li>killed after the third step: {@code trash} is there; it is deleted.
 * </ul>
 *
 * <p>Between the first two steps there is no output folder for some microseconds. Linux could
 * exchange both folders in one step and Java has no call for it; a symbolic link as output folder
 * could be replaced in one step, but links need privileges on Windows, and tools that upload or
 * pack a folder often copy the link and not the site.
 */
public final class Staging implements AutoCloseable {
  private static final String FOLDER = ".baipi";

  private final Path output;
  private final Path fresh;
  private final Path old;
  private final Path trash;
  private final FileChannel lockFile;

  private Staging(Path output, Path side, String name, FileChannel lockFile) {
    this.output = output;
    this.fresh = side.resolve(name + ".new");
    this.old = side.resolve(name + ".old");
    this.trash = side.resolve(name + ".trash");
    this.lockFile = lockFile;
  }

  /**
   * Locks an output folder, tidies up after a build that was killed, and makes an empty staging
   * folder.
   *
   * @return empty when another build is running, or when the folder holds something that this
   *     generator did not publish; both are reported
   */
  public static Optional<Staging> open(Path output, Diagnostics diagnostics) throws IOException {
    // Where the output folder is a link, the folder behind it is the one to replace.
    Path target = Files.exists(output) ? output.toRealPath() : output.toAbsolutePath().normalize();
    Path parent = target.getParent();
    Path name = target.getFileName();
    if (parent == null || name == null) {
      notOurs(output, diagnostics);
      return Optional.empty();
    }
    Path side = Files.createDirectories(parent.resolve(FOLDER));
    FileChannel channel =
        FileChannel.open(
            side.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Staging staging = new Staging(target, side, name.toString(), channel);
    boolean ready = false;
    try {
      if (!isLocked(channel)) {
        diagnostics.error(
            "publish.locked",
            Location.file(output.toString()),
            "another build is writing to this folder",
            "wait until it is done, or choose another folder with --out");
      } else {
        staging.recover();
        if (staging.mayReplace()) {
          Files.createDirectories(staging.fresh);
          ready = true;
        } else {
          notOurs(output, diagnostics);
        }
      }
    } finally {
      if (!ready) {
        channel.close();
      }
    }
    return ready ? Optional.of(staging) : Optional.empty();
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void notOurs(Path output, Diagnostics diagnostics) {
    diagnostics.error(
        "publish.not-ours",
        Location.file(output.toString()),
        "this holds something that was not published by this generator, and would be lost",
        "empty the folder, or choose another one with --out");
  }

  /** Brings back or clears away what a killed build left. */
  private void recover() throws IOException {
    Folder.delete(trash);
    if (Folder.isThere(old)) {
      if (Files.isDirectory(output) && Folder.isEmpty(output)) {
        Files.delete(output);
      }
      if (!Folder.isThere(output)) {
        rename(old, output);
      } else if (Manifest.isIn(output)) {
        discardOld();
      }
      // Otherwise someone else has put something there: it is refused, and the old one kept.
    }
    Folder.delete(fresh);
  }

  private boolean mayReplace() throws IOException {
    if (!Folder.isThere(output)) {
      return true;
    }
    return Files.isDirectory(output) && (Folder.isEmpty(output) || Manifest.isIn(output));
  }

  /** The folder to build in. */
  public Path folder() {
    return fresh;
  }

  /** Puts the built folder in the place of the output folder and lets go of the lock. */
  public void publish() throws IOException {
    moveAside();
    try {
      rename(fresh, output);
    } catch (IOException e) {
      if (Folder.isThere(old)) {
        rename(old, output);
      }
      throw e;
    }
    if (Folder.isThere(old)) {
      try {
        discardOld();
      } catch (IOException e) {
        // The publication is in its place; the next build clears away what is left of the old one.
        close();
        return;
      }
    }
    close();
  }

  /** The first step of publishing. */
  void moveAside() throws IOException {
    if (Folder.isThere(output)) {
      rename(output, old);
    }
  }

  private void discardOld() throws IOException {
    rename(old, trash);
    Folder.delete(trash);
  }

  private static void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes the staging folder, leaves the output folder as it is and lets go of the lock. */
  public void abandon() throws IOException {
    if (lockFile.isOpen()) {
      Folder.delete(fresh);
    }
    letGo();
  }

  /** Lets go of the lock as the end of the process would, whatever state the folders are in. */
  void letGo() throws IOException {
    lockFile.close();
  }

  /** Abandons what was not published. */
  @Override
  public void close() throws IOException {
    abandon();
  }
}
