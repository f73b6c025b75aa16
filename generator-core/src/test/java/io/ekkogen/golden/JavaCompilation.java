package io.ekkogen.golden;

import com.sun.jna.Native;
import io.ekkogen.runtime.binding.NativeBinding;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles generated Java with all warnings as errors. */
public final class JavaCompilation {
  private JavaCompilation() {}

  private static List<String> options(Path classes, String... more) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "--release",
                "17",
                "-encoding",
                "UTF-8",
                "-Xlint:all",
                "-Werror",
                "-proc:none",
                "-classpath",
                String.join(
                    java.io.File.pathSeparator,
                    location(Native.class).toString(),
                    location(NativeBinding.class).toString()),
                "-d",
                classes.toString()));
    options.addAll(List.of(more));
    return options;
  }

  /**
   * Compiles the {@code .java} files of {@code files} with the compiler of this JVM.
   *
   * @return its messages; empty if there are none
   */
  public static String here(Map<String, String> files, Path classes, String... more) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter output = new StringWriter();
    List<JavaFileObject> sources = new ArrayList<>();
    files.forEach(
        (path, text) -> {
          if (path.endsWith(".java")) {
            sources.add(new Source(path, text));
          }
        });
    boolean ok = compiler.getTask(output, null, null, options(classes, more), null, sources).call();
    return ok ? output.toString() : "failed\n" + output;
  }

  /** Compiles them with the {@code javac} of another JDK. */
  static String with(Path jdk, Map<String, String> files, Path folder)
      throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(options(Files.createDirectories(folder.resolve("classes"))));
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (file.getKey().endsWith(".java")) {
        Path source = folder.resolve("src").resolve(file.getKey());
        Files.createDirectories(source.getParent());
        Files.writeString(source, file.getValue());
        arguments.add(source.toString());
      }
    }
    Path argumentFile = folder.resolve("arguments");
    Files.write(
        argumentFile, arguments.stream().map(it -> '"' + it.replace("\\", "\\\\") + '"').toList());
    return Processes.run(List.of(jdk.resolve("bin/javac").toString(), "@" + argumentFile));
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String path, String text) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
