package io.ekkogen.cli.run;

import io.ekkogen.output.GeneratedFile;
import io.ekkogen.runtime.js.module.NativeModuleException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles generated Java in memory. */
final class BindingCompiler {
  private static final List<String> OPTIONS =
      List.of("--release", "17", "-proc:none", "-nowarn", "-g");

  private final List<Path> classPath;

  /**
   * @param classPath the dependencies of generated code: the runtime and JNA
   */
  BindingCompiler(List<Path> classPath) {
    this.classPath = List.copyOf(classPath);
  }

  /**
   * Compiles the Java files of {@code files}, and keeps the resources unchanged.
   *
   * @throws NativeModuleException when this Java has no compiler, or the generated code does not
   *     compile
   */
  CompiledBinding compile(List<GeneratedFile> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new NativeModuleException(
          "Bindings are compiled when a script first needs them, and this Java ("
              + System.getProperty("java.home")
              + ") has no compiler: run with a JDK, such as by JAVA_HOME");
    }
    List<Source> sources =
        files.stream()
            .filter(file -> file.kind() == GeneratedFile.Kind.JAVA)
            .map(Source::new)
            .toList();
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    try (StandardJavaFileManager standard =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        ClassCollector collector = new ClassCollector(standard)) {
      standard.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      if (!compiler.getTask(null, collector, messages, OPTIONS, null, sources).call()) {
        throw refused(messages.getDiagnostics());
      }
      return new CompiledBinding(collector.classes(), resources(files));
    }
  }

  /**
   * Reports only the first error: it is not the user's code, and the others mostly follow from it.
   */
  private static NativeModuleException refused(
      List<Diagnostic<? extends JavaFileObject>> messages) {
    String first =
        messages.stream()
            .filter(message -> message.getKind() == Diagnostic.Kind.ERROR)
            .findFirst()
            .map(Object::toString)
            .orElse("the compiler does not say why");
    return new NativeModuleException(
        "What ekkogen generated from the mapping does not compile. Unless the mapping's package"
            + " belongs to Java itself, this is a bug in ekkogen; please report it with the"
            + " mapping.\n"
            + first);
  }

  private static Map<String, byte[]> resources(List<GeneratedFile> files) {
    return files.stream()
        .filter(file -> file.kind() == GeneratedFile.Kind.RESOURCE)
        .collect(
            Collectors.toMap(
                GeneratedFile::path, file -> file.content().getBytes(StandardCharsets.UTF_8)));
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String content;

    Source(GeneratedFile file) {
      super(URI.create("memory:///" + file.path()), Kind.SOURCE);
      content = file.content();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return content;
    }
  }

  private static final class ClassCollector
      extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, ByteArrayOutputStream> outputs = new HashMap<>();

    ClassCollector(StandardJavaFileManager standard) {
      super(standard);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location location,
        String className,
        JavaFileObject.Kind kind,
        FileObject sibling) {
      URI uri = URI.create("memory:///" + className.replace('.', '/') + kind.extension);
      return new SimpleJavaFileObject(uri, kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream output = new ByteArrayOutputStream();
          outputs.put(className, output);
          return output;
        }
      };
    }

    Map<String, byte[]> classes() {
      return outputs.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().toByteArray()));
    }
  }
}
