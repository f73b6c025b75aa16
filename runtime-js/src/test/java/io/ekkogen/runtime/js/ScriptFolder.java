package io.ekkogen.runtime.js;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A folder of scripts, which can be run. */
final class ScriptFolder {
  private final Path directory;
  private UnaryOperator<EkkoContext.Builder> settings = builder -> builder;

  ScriptFolder(Path directory) throws IOException {
    this.directory = directory.toRealPath();
  }

  record Result(int status, String out, String err) {}

  ScriptFolder with(UnaryOperator<EkkoContext.Builder> settings) {
    this.settings = settings;
    return this;
  }

  Path path(String file) {
    return directory.resolve(file);
  }

  ScriptFolder file(String name, String text) {
    try {
      Files.createDirectories(path(name).getParent());
      Files.writeString(path(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Result run(String script) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status;
    try (EkkoContext context =
        settings
            .apply(EkkoContext.builder().workingDirectory(directory).out(out).err(err))
            .build()) {
      status = context.run(Path.of(script));
    }
    return new Result(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs a script of this text that must succeed silently, and returns what it prints. */
  String output(String name, String text) {
    Result result = file(name, text).run(name);
    if (result.status != 0 || !result.err.isEmpty()) {
      throw new AssertionError("status " + result.status + "\n" + result.out + result.err);
    }
    return result.out;
  }
}
