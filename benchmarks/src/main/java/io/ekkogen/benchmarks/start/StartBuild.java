package io.ekkogen.benchmarks.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Generates and compiles the programs of {@link StartSources} in a folder. */
public final class StartBuild {
  private static final String LIBRARY = System.mapLibraryName("start");

  private final Path root;
  private final Path folder;

  public StartBuild(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  /** The compiled library. */
  public Path library() {
    return folder.resolve(LIBRARY);
  }

  /** What the programs need. */
  public String classPath() {
    return folder.resolve("classes")
        + File.pathSeparator
        + root.resolve("benchmarks/target/lib")
        + File.separator
        + "*";
  }

  /** Builds them with the compilers of two JDKs, one for 17 and one for what needs 22. */
  public void build(Path jdk, Path jdkWithForeign) throws IOException, InterruptedException {
    Path sources = Files.createDirectories(folder.resolve("src"));
    Path c = Files.writeString(folder.resolve("start.c"), StartSources.c());
    String os = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    Path headers = jdk.resolve("include");
    run(
        "cc",
        "-O",
        "-shared",
        "-fPIC",
        "-I" + headers,
        "-I" + headers.resolve(os),
        "-o",
        library().toString(),
        c.toString());
    Path mapping = Files.writeString(folder.resolve("start.ekko.json"), StartSources.mapping());
    String cli = root.resolve("generator-cli/target/ekkogen-cli.jar").toString();
    String java = jdk.resolve("bin/java").toString();
    run(
        java,
        "-jar",
        cli,
        mapping.toString(),
        "-o",
        sources.toString(),
        "-p",
        "start",
        "--target",
        "java");
    List<String> older = new ArrayList<>();
    try (Stream<Path> files = Files.walk(sources.resolve("start"))) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(older::add);
    }
    List<String> newer = new ArrayList<>();
    for (var program : StartSources.programs().entrySet()) {
      Path file = sources.resolve(program.getKey() + ".java");
      Files.writeString(file, program.getValue());
      (program.getKey().equals("FfmStart") ? newer : older).add(file.toString());
    }
    compile(jdk, "17", older);
    if (jdkWithForeign != null) {
      compile(jdkWithForeign, "22", newer);
    }
  }

  private void compile(Path jdk, String release, List<String> files)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(jdk.resolve("bin/javac").toString());
    command.addAll(List.of("-nowarn", "-proc:none", "--release", release));
    command.addAll(List.of("-cp", classPath(), "-d", folder.resolve("classes").toString()));
    command.addAll(files);
    run(command.toArray(String[]::new));
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed:\n" + output);
    }
  }
}
