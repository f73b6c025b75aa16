package io.ekkogen.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.ekkogen.Ekkogen;
import io.ekkogen.GenerationRequest;
import io.ekkogen.MappingSource;
import io.ekkogen.Target;
import io.ekkogen.output.GeneratedFile;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EkkoLibraryProcessorTest {
  private static final String MAPPING =
      """
      {
        "library": { "linux": "libmathlib.so" },
        "exports": {
          "add": {
            "returns": "int",
            "parameters": [ { "name": "a", "type": "int" }, { "name": "b", "type": "int" } ]
          }
        }
      }
      """;

  private static final JavaFileObject GEOMETRY =
      JavaFileObjects.forSourceLines(
          "com.example.Geometry",
          "package com.example;",
          "",
          "import io.ekkogen.runtime.EkkoLibrary;",
          "",
          "@EkkoLibrary(\"mathlib.ekko.json\")",
          "class Geometry {",
          "  int five() {",
          "    return Mathlib.load().add(2, 3);",
          "  }",
          "}");

  @TempDir Path directory;

  private Compiler compiler(String... options) {
    List<File> classPath = new ArrayList<>(List.of(directory.toFile()));
    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(File::new)
        .forEach(classPath::add);
    return javac()
        .withProcessors(new EkkoLibraryProcessor())
        .withClasspath(classPath)
        .withOptions(
            Stream.concat(Stream.of("-Xlint:all", "-Werror"), Stream.of(options)).toArray());
  }

  private void write(String path, String content) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  @Test
  void generatesIntoThePackageOfTheAnnotatedType() throws IOException {
    write("mathlib.ekko.json", MAPPING);

    Compilation compilation = compiler().compile(GEOMETRY);

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation).generatedSourceFile("com.example.Mathlib");
    assertThat(compilation)
        .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/ekkogen/mathlib.properties");
    assertThat(compilation).generatedFile(StandardLocation.CLASS_OUTPUT, "js/mathlib.mjs");
  }

  @Test
  void generatesWhatTheFacadeGives() throws IOException {
    write("mathlib.ekko.json", MAPPING);

    Compilation compilation = compiler().compile(GEOMETRY);

    List<GeneratedFile> expected =
        Ekkogen.generate(
                new GenerationRequest(
                    new MappingSource(
                        "mathlib.ekko.json", MAPPING.getBytes(StandardCharsets.UTF_8)),
                    Optional.of("com.example"),
                    EnumSet.allOf(Target.class)))
            .files();
    assertThat(expected).isNotEmpty();
    for (GeneratedFile file : expected) {
      StandardLocation location =
          file.kind() == GeneratedFile.Kind.JAVA
              ? StandardLocation.SOURCE_OUTPUT
              : StandardLocation.CLASS_OUTPUT;
      assertThat(compilation)
          .generatedFile(location, file.path())
          .contentsAsUtf8String()
          .isEqualTo(file.content());
    }
  }

  @Test
  void servesAPackage() throws IOException {
    write("mathlib.ekko.json", MAPPING);

    Compilation compilation =
        compiler()
            .compile(
                JavaFileObjects.forSourceString(
                    "com.example.package-info",
                    "@io.ekkogen.runtime.EkkoLibrary(\"mathlib.ekko.json\") package com.example;"));

    assertThat(compilation).succeeded();
    assertThat(compilation).generatedSourceFile("com.example.Mathlib");
  }

  @Test
  void letsAnOptionChooseThePackage() throws IOException {
    write("mathlib.ekko.json", MAPPING);

    Compilation compilation =
        compiler("-Aekkogen.package=org.other", "-Aekkogen.targets=java")
            .compile(
                JavaFileObjects.forSourceString("com.example.A", annotated("com.example", "A")));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation).generatedSourceFile("org.other.Mathlib");
    assertThat(compilation.generatedFile(StandardLocation.CLASS_OUTPUT, "js/mathlib.mjs"))
        .isEmpty();
  }

  @Test
  void prefersAMappingBesideTheType() throws IOException {
    write("mathlib.ekko.json", "not this one");
    write("com/example/mathlib.ekko.json", MAPPING);

    assertThat(compiler().compile(GEOMETRY)).succeeded();
  }

  @Test
  void looksInTheDirectoriesOfTheMappingPath() throws IOException {
    write("mappings/mathlib.ekko.json", MAPPING);
    String path = directory.resolve("none") + File.pathSeparator + directory.resolve("mappings");

    assertThat(compiler("-Aekkogen.mappingPath=" + path).compile(GEOMETRY)).succeeded();
  }

  @Test
  void saysWhereItLookedForAMappingInVain() {
    Compilation compilation = compiler().compile(GEOMETRY);

    assertThat(compilation)
        .hadErrorContaining("There is no mapping 'mathlib.ekko.json'")
        .inFile(GEOMETRY)
        .onLine(5);
    assertThat(compilation).hadErrorContaining("-Aekkogen.mappingPath");
  }

  @Test
  void reportsAMappingsErrorsOnTheAnnotation() throws IOException {
    write("mathlib.ekko.json", MAPPING.replace("\"returns\": \"int\"", "\"returns\": \"strnig\""));

    Compilation compilation = compiler().compile(GEOMETRY);

    assertThat(compilation).hadErrorContaining("EKKO1201").inFile(GEOMETRY).onLine(5);
    assertThat(compilation).hadErrorContaining("mathlib.ekko.json:5:");
  }

  @Test
  void refusesPathsThatLeaveTheirPlace() {
    for (String path :
        List.of("../mathlib.ekko.json", "/mathlib.ekko.json", "a/../../b", "", " ")) {
      Compilation compilation =
          compiler()
              .compile(
                  JavaFileObjects.forSourceString(
                      "com.example.A",
                      annotated("com.example", "A").replace("mathlib.ekko.json", path)));

      assertThat(compilation).hadErrorContaining("must be relative, without '..'");
    }
  }

  @Test
  void saysThatAnotherAnnotationMadeTheFile() throws IOException {
    write("mathlib.ekko.json", MAPPING);

    Compilation compilation =
        compiler()
            .compile(
                JavaFileObjects.forSourceString("com.example.A", annotated("com.example", "A")),
                JavaFileObjects.forSourceString("com.example.B", annotated("com.example", "B")));

    assertThat(compilation).hadErrorContaining("another @EkkoLibrary");
  }

  @Test
  void doesNotOverwriteWhatItDidNotGenerate() throws IOException {
    write("mathlib.ekko.json", MAPPING);
    write("com/example/A.java", annotated("com.example", "A"));

    for (String path : List.of("com/example/Mathlib.java", "META-INF/ekkogen/mathlib.properties")) {
      write("output/" + path, "mine");

      assertThat(compileToDisk()).contains(path + " exists already, and ekkogen did not");
      assertThat(directory.resolve("output/" + path)).hasContent("mine");

      Files.delete(directory.resolve("output/" + path));
    }
    assertThat(compileToDisk()).isEmpty();
  }

  /** Compiles {@code A} into the folder {@code output}, and returns javac's messages. */
  private String compileToDisk() {
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    String output = directory.resolve("output").toString();
    ToolProvider.getSystemJavaCompiler()
        .run(
            null,
            messages,
            messages,
            "-d",
            output,
            "-s",
            output,
            "-cp",
            directory + File.pathSeparator + System.getProperty("java.class.path"),
            "-processor",
            EkkoLibraryProcessor.class.getName(),
            directory.resolve("com/example/A.java").toString());
    return messages.toString(StandardCharsets.UTF_8);
  }

  @Test
  void namesTheTargetsThereAre() throws IOException {
    write("mathlib.ekko.json", MAPPING);

    assertThat(compiler("-Aekkogen.targets=rust").compile(GEOMETRY))
        .hadErrorContaining("'rust' is not one of java, js and ts");
  }

  @Test
  void refusesInvalidPackageNames() throws IOException {
    write("mathlib.ekko.json", MAPPING);

    assertThat(compiler("-Aekkogen.package=com..example").compile(GEOMETRY))
        .hadErrorContaining("\"com..example\" is not a valid Java package name");
  }

  @Test
  void servesTheUnnamedPackageFromTheMappingsOwn() throws IOException {
    write("mathlib.ekko.json", MAPPING);

    Compilation compilation =
        compiler().compile(JavaFileObjects.forSourceString("A", annotated("", "A")));

    assertThat(compilation).generatedSourceFile("mathlib.Mathlib");
  }

  @Test
  void claimsEveryOptionItReads() {
    assertThat(new EkkoLibraryProcessor().getSupportedOptions())
        .containsExactlyInAnyOrderElementsOf(
            List.of("ekkogen.package", "ekkogen.mappingPath", "ekkogen.targets"));
  }

  private static String annotated(String packageName, String type) {
    return (packageName.isEmpty() ? "" : "package " + packageName + ";\n")
        + "@io.ekkogen.runtime.EkkoLibrary(\"mathlib.ekko.json\")\nclass "
        + type
        + " {}\n";
  }
}
