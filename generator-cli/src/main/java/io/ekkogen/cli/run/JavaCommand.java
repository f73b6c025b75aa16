package io.ekkogen.cli.run;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The command by which this JVM was started, with its name as the first argument. The arguments are
 * bytes, because Linux has them in no particular encoding.
 */
record JavaCommand(String program, List<byte[]> arguments) {
  private static final Path PROCESS = Path.of("/proc/self");

  /** This process's command, if the system gives it. */
  static Optional<JavaCommand> current() {
    return ofProc().or(JavaCommand::ofHandle);
  }

  /** On Linux; Java's own way to it has no arguments that are longer than a page together. */
  private static Optional<JavaCommand> ofProc() {
    try {
      String program = Files.readSymbolicLink(PROCESS.resolve("exe")).toString();
      return Optional.of(
          new JavaCommand(program, split(Files.readAllBytes(PROCESS.resolve("cmdline")))));
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  /** Splits texts that each end in NUL. */
  private static List<byte[]> split(byte[] texts) {
    List<byte[]> parts = new ArrayList<>();
    int start = 0;
    for (int end = 0; end < texts.length; end++) {
      if (texts[end] == 0) {
        parts.add(Arrays.copyOfRange(texts, start, end));
        start = end + 1;
      }
    }
    return parts;
  }

  /** The same command with options of the JVM before its others. */
  JavaCommand with(List<String> options) {
    List<byte[]> all = new ArrayList<>(arguments);
    all.addAll(1, options.stream().map(it -> it.getBytes(StandardCharsets.UTF_8)).toList());
    return new JavaCommand(program, all);
  }

  /**
   * Runs the command in this process, in place of this JVM. Returns only if the system refuses, or
   * has no such call.
   */
  void replaceProcess() {
    if (Platform.isWindows()) {
      return;
    }
    System.out.flush();
    List<Memory> texts = new ArrayList<>(); // reachable during the call
    Pointer[] addresses = new Pointer[arguments.size() + 1];
    for (byte[] argument : arguments) {
      Memory text = new Memory(argument.length + 1L);
      text.write(0, argument, 0, argument.length);
      text.setByte(argument.length, (byte) 0);
      addresses[texts.size()] = text;
      texts.add(text);
    }
    try (Memory list = new Memory((long) Native.POINTER_SIZE * addresses.length)) {
      list.write(0, addresses, 0, addresses.length);
      NativeLibrary.getProcess().getFunction("execv").invokeInt(new Object[] {program, list});
    } finally {
      texts.forEach(Memory::close);
    }
  }

  private static Optional<JavaCommand> ofHandle() {
    ProcessHandle.Info info = ProcessHandle.current().info();
    return info.command()
        .flatMap(
            program ->
                info.arguments()
                    .map(
                        arguments ->
                            new JavaCommand(
                                program,
                                Stream.concat(Stream.of(program), Stream.of(arguments))
                                    .map(it -> it.getBytes(StandardCharsets.UTF_8))
                                    .toList())));
  }
}
