package io.ekkogen.runtime.loading;

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
 * The class path resources of one name: first that of the jar or class directory which holds the
 * anchor, then the others in the order of the class path. Several libraries may have files of one
 * name, each in the jar with its bindings.
 *
 * <p>Jars after the anchor's are not searched before their resources are asked for.
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

  /** Those named {@code META-INF/native/<path>} that the class loader of {@code anchor} finds. */
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

  /** Opens a resource. A cached connection would share the jar with others, who may close it. */
  static InputStream open(URL resource) throws IOException {
    URLConnection connection = resource.openConnection();
    connection.setUseCaches(false);
    return connection.getInputStream();
  }

  /**
   * Says which of those not yet asked for have other bytes than {@code opened}, unless that is in
   * the anchor's jar or class directory: it was chosen by the order of the class path alone.
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
      // The library is open; a jar that cannot be read is no reason to give up.
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
   * How the URLs of the anchor's own resources begin. Its code source says so, and so does the URL
   * of its class file: class loaders need not know both, nor write them alike.
   */
  private static Set<String> folders(Class<?> anchor) {
    return Stream.of(codeSource(anchor), classRoot(anchor))
        .flatMap(Optional::stream)
        .map(root -> root + FOLDER)
        .collect(Collectors.toSet());
  }

  /** A jar in a jar has a code source that ends as a directory does: {@code jar:…/nested.jar!/}. */
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

  /** Paths give {@code file:///app.jar}, class loaders {@code file:/app.jar}. */
  private static String text(URL url) {
    return url.toString().replace("file:///", "file:/");
  }
}
