package io.ekkogen.conformance.api;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes the public API of classes: one line for each class and for each member of it. */
final class PublicApi {
  private static final Path GENERATED = Path.of("target/generated-sources/ekkogen");
  private static final Pattern OWN = Pattern.compile("io\\.ekkogen\\.[\\w.$]+");
  private static final Pattern RUNTIME = Pattern.compile("io\\.ekkogen\\.runtime(\\.[A-Za-z]+)+");

  private PublicApi() {}

  /**
   * The lines for these classes, the classes in them, and those that their members return, whose
   * methods are called without naming the class.
   */
  static List<String> of(Stream<Class<?>> classes) {
    Set<Class<?>> api = new HashSet<>();
    classes.forEach(type -> add(type, api));
    return api.stream().flatMap(PublicApi::lines).distinct().sorted().toList();
  }

  private static void add(Class<?> type, Set<Class<?>> api) {
    if (type.getName().startsWith("io.ekkogen.")
        && isPublic(type.getModifiers())
        && api.add(type)) {
      Stream.of(type.getClasses()).forEach(nested -> add(nested, api));
      Stream.concat(
              Stream.of(type.getMethods()).map(Method::getGenericReturnType),
              Stream.of(type.getFields()).map(Field::getGenericType))
          .flatMap(given -> OWN.matcher(given.getTypeName()).results())
          .map(name -> load(name.group()))
          .forEach(given -> add(given, api));
      Stream.of(type.getInterfaces()).forEach(each -> add(each, api));
      if (type.getSuperclass() != null) {
        add(type.getSuperclass(), api);
      }
    }
  }

  /** The classes in the package of {@code anchor}. */
  static Stream<Class<?>> inPackageOf(Class<?> anchor) {
    try {
      Path root = Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
      String folder = anchor.getPackageName().replace('.', '/');
      if (Files.isDirectory(root)) {
        return classes(root.resolve(folder), anchor);
      }
      try (var jar = FileSystems.newFileSystem(root)) {
        return classes(jar.getPath(folder), anchor);
      }
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<Class<?>> classes(Path folder, Class<?> anchor) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\w+\\.class"))
          .map(name -> anchor.getPackageName() + "." + name.replace(".class", ""))
          .<Class<?>>map(PublicApi::load)
          .toList()
          .stream();
    }
  }

  /** The classes of the runtime that generated code names: that of all fixtures here. */
  static Stream<Class<?>> namedByGeneratedCode() throws IOException {
    try (Stream<Path> files = Files.walk(GENERATED)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> RUNTIME.matcher(read(file)).results().map(MatchResult::group))
          .distinct()
          .<Class<?>>map(PublicApi::load)
          .filter(Objects::nonNull)
          .collect(Collectors.toSet())
          .stream();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PublicApi.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      return null; // a package, or a class with a member
    }
  }

  private static Stream<String> lines(Class<?> type) {
    Stream<String> members = members(type);
    // Members of a class that is not public are those of its public subclasses.
    for (Class<?> base = type.getSuperclass();
        base != null && !isPublic(base.getModifiers());
        base = base.getSuperclass()) {
      String constructor = base.getName() + "(";
      members = Stream.concat(members, members(base).filter(line -> !line.contains(constructor)));
    }
    return Stream.concat(Stream.of(header(type)), members)
        .map(line -> type.getName() + ": " + line.replaceAll("\\bjava\\.lang\\.(?=[A-Z])", ""));
  }

  private static String header(Class<?> type) {
    String parameters =
        Arrays.stream(type.getTypeParameters())
            .map(it -> it + " extends " + it.getBounds()[0].getTypeName())
            .collect(Collectors.joining(", "));
    String bases =
        Stream.concat(
                Stream.ofNullable(type.getGenericSuperclass()),
                Arrays.stream(type.getGenericInterfaces()))
            .map(Type::getTypeName)
            .collect(Collectors.joining(", "));
    return Modifier.toString(type.getModifiers())
        + (parameters.isEmpty() ? "" : " <" + parameters + ">")
        + (bases.isEmpty() ? "" : " extends " + bases);
  }

  private static Stream<String> members(Class<?> type) {
    return Stream.<AnnotatedElement[]>of(
            type.getDeclaredFields(), type.getDeclaredConstructors(), type.getDeclaredMethods())
        .flatMap(Arrays::stream)
        .filter(
            it ->
                it instanceof Member member
                    && isAccessible(member.getModifiers())
                    && !member.isSynthetic())
        .map(PublicApi::line);
  }

  private static String line(AnnotatedElement member) {
    String text =
        member instanceof Field field
            ? field.toGenericString()
            : ((Executable) member).toGenericString();
    return text.replaceFirst("\\b(synchronized|native) ", "")
        .replaceFirst(Pattern.quote(((Member) member).getDeclaringClass().getName()) + "\\.", "");
  }

  private static boolean isPublic(int modifiers) {
    return Modifier.isPublic(modifiers);
  }

  private static boolean isAccessible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }
}
