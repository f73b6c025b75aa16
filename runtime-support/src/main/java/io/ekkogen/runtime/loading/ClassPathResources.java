package io.ekkogen.runtime.loading;

import io.ekkogen.runtime.loading.file.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.security.CodeSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Iterates over the class path resources of one name: first the one in the anchor's jar or class
 * directory, then the others in class path order. Several libraries may have files of the same
 * name, each in the jar with its bindings.
 *
 * <p>Jars after the anchor's are searched lazily.
 */
final class ClassPathResources implements Iterator<URL> {
  private static final String FOLDER = "META-INF/native/";

  private final Deque<URL> next = new ArrayDeque<>();
  private final Enumeration<URL> rest;
  private final Predicate<URL> own;

  private ClassPathResources(Predicate<URL> own, Enumeration<URL> found) {
    this.own = own;
    this.rest = found;
    while (rest.hasMoreElements()) {
      URL resource = rest.nextElement();
      if (own.test(resource)) {
        next.addFirst(resource);
        return;
      }
      next.addLast(resource);
    }
  }

  /**
   * The resources named {@code META-INF/native/<path>} that the class loader of {@code anchor}
   * finds.
   */
  static ClassPathResources of(Class<?> anchor, String path) throws IOException {
    Set<String> folders = folders(anchor);
    return new ClassPathResources(
        resource -> folders.stream().anyMatch(text(resource)::startsWith),
        all(anchor.getClassLoader(), FOLDER + path));
  }

  /** The name of a resource, for messages and class loaders. */
  static String name(String path) {
    return FOLDER + path;
  }

  /**
   * Opens a resource, uncached: a cached connection shares the jar file with others, who may close
   * it.
   */
  static InputStream open(URL resource) throws IOException {
    URLConnection connection = resource.openConnection();
    connection.setUseCaches(false);
    return connection.getInputStream();
  }

  /**
   * Logs the remaining resources whose bytes differ from those of {@code opened}, because only the
   * class path order selected that one. Does nothing if {@code opened} is in the anchor's jar or
   * class directory.
   */
  void warnOfOthers(URL opened) {
    List<URL> others = own.test(opened) ? List.of() : different(opened);
    if (!others.isEmpty()) {
      System.getLogger("io.ekkogen.runtime")
          .log(
              System.Logger.Level.WARNING,
              "{0} was opened because it comes first on the class path; other bytes are in {1}. Put"
                  + " the library into the jar with its bindings, or give its artifact a sha256",
              opened,
              others);
    }
  }

  private List<URL> different(URL opened) {
    List<URL> others = new ArrayList<>();
    try {
      while (hasNext()) {
        URL other = next();
        if (!hash(other).equals(hash(opened))) {
          others.add(other);
        }
      }
    } catch (IOException e) {
      // The library is open; an unreadable jar is not a reason to fail.
    }
    return others;
  }

  private static String hash(URL resource) throws IOException {
    try (InputStream in = open(resource)) {
      return Sha256.of(in);
    }
  }

  @Override
  public boolean hasNext() {
    return !next.isEmpty() || rest.hasMoreElements();
  }

  @Override
  public URL next() {
    return next.isEmpty() ? rest.nextElement() : next.removeFirst();
  }

  /**
   * The prefixes of the URLs of the anchor's own resources, from its code source and from the URL
   * of its class file: a class loader may know only one, or spell them differently.
   */
  private static Set<String> folders(Class<?> anchor) {
    return Stream.of(codeSource(anchor), classRoot(anchor))
        .flatMap(Optional::stream)
        .map(root -> root + FOLDER)
        .collect(Collectors.toSet());
  }

  /**
   * The URL of the code source. For a jar in a jar it ends like a directory: {@code
   * jar:…/nested.jar!/}.
   */
  private static Optional<String> codeSource(Class<?> anchor) {
    return Optional.ofNullable(anchor.getProtectionDomain().getCodeSource())
        .map(CodeSource::getLocation)
        .map(ClassPathResources::text)
        .map(url -> url.endsWith("/") ? url : "jar:" + url + "!/");
  }

  private static Optional<String> classRoot(Class<?> anchor) {
    String name = anchor.getName().replace('.', '/') + ".class";
    ClassLoader loader = anchor.getClassLoader();
    URL file = loader == null ? ClassLoader.getSystemResource(name) : loader.getResource(name);
    return Optional.ofNullable(file)
        .map(ClassPathResources::text)
        .filter(url -> url.endsWith(name))
        .map(url -> url.substring(0, url.length() - name.length()));
  }

  private static Enumeration<URL> all(ClassLoader loader, String name) throws IOException {
    return loader == null ? ClassLoader.getSystemResources(name) : loader.getResources(name);
  }

  /** Normalises a URL: paths yield {@code file:///app.jar}, class loaders {@code file:/app.jar}. */
  private static String text(URL url) {
    return url.toString().replace("file:///", "file:/");
  }
}
