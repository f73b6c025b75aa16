package io.ekkogen.cli.crash;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The data about a crash in HotSpot's {@code hs_err_pid1234.log}.
 *
 * @param signal such as {@code SIGSEGV (0xb)}
 * @param thread the operating system's id of the thread
 * @param threadName empty for a thread that is not a Java thread
 * @param address the address that could not be accessed; empty if the processor does not report it
 * @param isAddressWithheld whether it is not reported because no pointer can have it
 * @param frame the function that crashed, if its library has symbols
 */
public record HsErrFile(
    String signal,
    long process,
    long thread,
    Optional<String> threadName,
    OptionalLong address,
    boolean isAddressWithheld,
    Optional<String> frame) {
  /** The data is in the first few kilobytes. */
  private static final int MOST_READ = 256 * 1024;

  private static final int LONGEST_LINE = 1000;

  private static final Pattern HEADER =
      Pattern.compile("#  (.+?)(?: at pc=0x[0-9a-f]+)?, pid=(\\d{1,18}), tid=(\\d{1,18})");
  private static final Pattern ADDRESS =
      Pattern.compile("siginfo: .*(?:si_addr: |address )0x([0-9a-f]{1,16})");
  private static final Pattern THREAD =
      Pattern.compile("Current thread \\(0x[0-9a-f]+\\): +\\w*Thread \"(.*)\" .*");

  /** The signal's code for an address that no pointer can have; si_addr is then not the address. */
  private static final String KERNEL = "SI_KERNEL";

  /**
   * Reads a file, whose content is not trusted.
   *
   * @throws IOException when it cannot be read, or is not such a file
   */
  public static HsErrFile read(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new FileSystemException(file.toString(), null, "it is not a regular file");
    }
    List<String> lines;
    try (InputStream in = Files.newInputStream(file)) {
      lines =
          new String(in.readNBytes(MOST_READ), StandardCharsets.UTF_8)
              .lines()
              .map(line -> line.substring(0, Math.min(line.length(), LONGEST_LINE)))
              .toList();
    }
    Matcher header =
        first(lines, HEADER)
            .orElseThrow(
                () ->
                    new FileSystemException(
                        file.toString(),
                        null,
                        "it is not an hs_err file, as HotSpot writes it when it crashes"));
    boolean isWithheld =
        lines.stream().anyMatch(line -> line.startsWith("siginfo: ") && line.contains(KERNEL));
    return new HsErrFile(
        header.group(1),
        Long.parseLong(header.group(2)),
        Long.parseLong(header.group(3)),
        first(lines, THREAD).map(thread -> thread.group(1)),
        isWithheld
            ? OptionalLong.empty()
            : first(lines, ADDRESS)
                .map(match -> OptionalLong.of(Long.parseUnsignedLong(match.group(1), 16)))
                .orElse(OptionalLong.empty()),
        isWithheld,
        frame(lines));
  }

  private static Optional<Matcher> first(List<String> lines, Pattern pattern) {
    return lines.stream().map(pattern::matcher).filter(Matcher::lookingAt).findFirst();
  }

  /** The frame, which is on the line after its heading. */
  private static Optional<String> frame(List<String> lines) {
    int heading = lines.indexOf("# Problematic frame:");
    return heading >= 0 && heading + 1 < lines.size()
        ? Optional.of(lines.get(heading + 1).replaceFirst("^# *", "").replaceAll(" +", " "))
        : Optional.empty();
  }
}
