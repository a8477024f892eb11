package io.baipi.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what a machine lacks for a build. */
public final class Doctor {
  static final int JAVA = 17;
  static final long MEMORY = 512L << 20;
  static final long DISK = 200L << 20;

  /** Programs that a build doesn't need, and what needs them. */
  private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();

  static {
    PROGRAMS.put(
        "mvn", "compiles the generator when its sources change; install Maven 3.8 or later");
    PROGRAMS.put("chromium", "shows the site to the tests; without it they are skipped");
    PROGRAMS.put("qpdf", "checks PDFs in the tests; without it that is skipped");
  }

  private Doctor() {}

  /** The programs to look for. */
  public static List<String> programs() {
    return List.copyOf(PROGRAMS.keySet());
  }

  /** What is found on a machine, what a build cannot do without first. */
  public static List<Finding> examine(Machine machine) {
    List<Finding> findings = new ArrayList<>();
    findings.add(java(machine));
    findings.add(memory(machine));
    findings.addAll(fonts(machine));
    findings.add(folder(machine));
    findings.add(disk(machine));
    findings.add(scratch(machine));
    PROGRAMS.forEach((name, use) -> findings.add(program(name, use, machine)));
    return findings;
  }

  /** Whether a build can run. */
  public static boolean canBuild(List<Finding> findings) {
    return findings.stream().noneMatch(finding -> finding.state() == Finding.State.WRONG);
  }

  private static Finding java(Machine machine) {
    return machine.java() < JAVA
        ? Finding.wrong(
            "Java " + machine.java() + " is too old",
            "install a development kit of Java " + JAVA + " or later, and let JAVA_HOME name it")
        : Finding.fine("Java " + machine.java());
  }

  private static Finding memory(Machine machine) {
    String words = "Java may take " + megabytes(machine.memory()) + " of memory";
    return machine.memory() < MEMORY
        ? Finding.note(
            words + ", which may be too little for a long paper",
            "free memory, or set JAVA_TOOL_OPTIONS=-Xmx1g")
        : Finding.fine(words);
  }

  private static List<Finding> fonts(Machine machine) {
    List<Finding> findings = new ArrayList<>();
    machine
        .fonts()
        .forEach(
            (file, fault) ->
                fault.ifPresent(
                    words ->
                        findings.add(
                            Finding.wrong(
                                "the font " + file + " cannot be used: " + words,
                                "restore the file from the repository; if all fonts fail, install"
                                    + " a Java that is not 'headless', or libfreetype"))));
    if (findings.isEmpty()) {
      findings.add(Finding.fine(machine.fonts().size() + " fonts of the generator can be used"));
    }
    return findings;
  }

  private static Finding folder(Machine machine) {
    return machine.writable()
        ? Finding.fine(machine.folder() + " can be written to")
        : Finding.wrong(
            machine.folder() + " cannot be written to",
            "change its permissions, or build with --out into another folder");
  }

  private static Finding disk(Machine machine) {
    String words = megabytes(machine.free()) + " are free there";
    return machine.free() < DISK
        ? Finding.note(
            words,
            "make room: while a build runs, the last site and the new one stand side by side")
        : Finding.fine(words);
  }

  private static Finding scratch(Machine machine) {
    return machine.scratch()
        ? Finding.fine("the folder for temporary files can be written to")
        : Finding.wrong(
            "the folder for temporary files cannot be written to",
            "set JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=… to one that can");
  }

  private static Finding program(String name, String use, Machine machine) {
    Optional<Finding> found =
        machine
            .programs()
            .getOrDefault(name, Optional.empty())
            .map(at -> Finding.fine(name + ": " + at));
    return found.orElseGet(() -> Finding.note(name + " is not on the path", name + " " + use));
  }

  private static String megabytes(long bytes) {
    return (bytes >> 20) + " MB";
  }
}
