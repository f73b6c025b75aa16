package io.ekkogen.benchmarks.start;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The sources of a library of 1,000 functions, and of the programs that call it. */
final class StartSources {
  static final int FUNCTIONS = 1000;

  /**
   * A program. Its arguments are the number of functions to call, 1, 60 or all, and whether to
   * start JNA.
   */
  private static final String PROGRAM =
      """
      %s
      public final class %s {
        %s

        private static int one() {
          return %s;
        }

        private static int sixty() {
          int sum = 0;
          %s
          return sum;
        }

        private static int all() {
          int sum = 0;
          %s
          return sum;
        }

        public static void main(String[] arguments) {
          if (Boolean.parseBoolean(arguments[1]) && com.sun.jna.Native.POINTER_SIZE == 0) {
            throw new AssertionError();
          }
          int functions = Integer.parseInt(arguments[0]);
          int sum = one();
          if (functions > 1) {
            sum += sixty();
          }
          if (functions > 60) {
            sum += all();
          }
          if (sum != 3 * functions) {
            throw new AssertionError(sum);
          }
        }
      }
      """;

  private StartSources() {}

  static String c() {
    return "#include <jni.h>\n"
        + each(
            0,
            FUNCTIONS,
            i ->
                """
                int f%1$d(int a, int b) { return a + b; }
                JNIEXPORT jint JNICALL Java_JniStart_f%1$d(JNIEnv *env, jclass self, jint a, jint b) {
                    (void)env, (void)self;
                    return f%1$d(a, b);
                }
                """
                    .formatted(i));
  }

  static String mapping() {
    String function =
        """
        "f%d": {
          "returns": "int",
          "parameters": [{ "name": "a", "type": "int" }, { "name": "b", "type": "int" }]
        }""";
    String functions =
        IntStream.range(0, FUNCTIONS)
            .mapToObj(function::formatted)
            .collect(Collectors.joining(","));
    return "{ \"library\": { \"linux\": \"libstart.so\", \"darwin\": \"libstart.dylib\" }, \"exports\": {"
        + functions
        + "} }";
  }

  /** Sources by the names of their classes. */
  static Map<String, String> programs() {
    Map<String, String> sources = new TreeMap<>();
    sources.put(
        "EkkogenStart",
        program("import start.Start;", "EkkogenStart", "", i -> "Start.load().f" + i + "(1, 2)"));
    sources.put(
        "JniStart",
        program(
            "",
            "JniStart",
            "static { System.load(System.getProperty(\"library\")); }\n"
                + each(0, FUNCTIONS, "static native int f%d(int a, int b);\n"::formatted),
            i -> "f" + i + "(1, 2)"));
    sources.put(
        "JnaStart",
        program(
            "",
            "JnaStart",
            "public interface Start extends com.sun.jna.Library {\n"
                + each(0, FUNCTIONS, "int f%d(int a, int b);\n"::formatted)
                + "}\nprivate static final Start START = com.sun.jna.Native.load("
                + "System.getProperty(\"library\"), Start.class);",
            i -> "START.f" + i + "(1, 2)"));
    sources.put(
        "FfmStart",
        program(
            "import java.lang.foreign.*;\nimport java.lang.invoke.MethodHandle;",
            "FfmStart",
            "static final SymbolLookup LIBRARY = SymbolLookup.libraryLookup("
                + "System.getProperty(\"library\"), Arena.global());\n"
                + each(0, FUNCTIONS, StartSources::foreignFunction),
            i -> "f" + i + "(1, 2)"));
    return sources;
  }

  /** In the form of jextract's: a class for each function, which links it when it is first used. */
  private static String foreignFunction(int i) {
    return """
        private static final class F%1$d {
          static final FunctionDescriptor TYPE = FunctionDescriptor.of(
              ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
          static final MethodHandle HANDLE =
              Linker.nativeLinker().downcallHandle(LIBRARY.find("f%1$d").orElseThrow(), TYPE);
        }
        static int f%1$d(int a, int b) {
          try {
            return (int) F%1$d.HANDLE.invokeExact(a, b);
          } catch (Throwable e) {
            throw new AssertionError(e);
          }
        }
        """
        .formatted(i);
  }

  private static String program(
      String imports, String name, String members, IntFunction<String> call) {
    IntFunction<String> add = i -> "sum += " + call.apply(i) + ";\n";
    return PROGRAM.formatted(
        imports, name, members, call.apply(0), each(1, 60, add), each(60, FUNCTIONS, add));
  }

  private static String each(int from, int to, IntFunction<String> text) {
    return IntStream.range(from, to).mapToObj(text).collect(Collectors.joining());
  }
}
