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

/**
 * Iterates over the class path resources of one name: first the one in the anchor's jar or class
 * directory, then the others in class path order. Several libraries may have files of the same
 * name, each in the jar with its bindings.
 *
 * <p>Jars after the anchor's are searched lazily. Loops, because a lambda costs the start of an
 * application as much as opening a file.
 */
final class ClassPathResources implements Iterator<URL> {
  private static final String FOLDER = "META-INF/native/";

  private final Deque<URL> next = new ArrayDeque<>();
  private final Enumeration<URL> rest;
  private final List<String> ownFolders;

  private ClassPathResources(List<String> ownFolders, Enumeration<URL> found) {
    this.ownFolders = ownFolders;
    this.rest = found;
    while (rest.hasMoreElements()) {
      URL resource = rest.nextElement();
      if (isOwn(resource)) {
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
    return new ClassPathResources(folders(anchor), all(anchor.getClassLoader(), FOLDER + path));
  }

  /** Whether a resource is in the anchor's jar or class directory. */
  private boolean isOwn(URL resource) {
    String url = text(resource);
    for (String folder : ownFolders) {
      if (url.startsWith(folder)) {
        return true;
      }
    }
    return false;
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
    List<URL> others = isOwn(opened) ? List.of() : different(opened);
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
  private static List<String> folders(Class<?> anchor) {
    List<String> folders = new ArrayList<>();
    for (Optional<String> root : List.of(codeSource(anchor), classRoot(anchor))) {
      if (root.isPresent()) {
        folders.add(root.get() + FOLDER);
      }
    }
    return folders;
  }

  /**
   * The URL of the code source. For a jar in a jar it ends like a directory: {@code
   * jar:…/nested.jar!/}.
   */
  private static Optional<String> codeSource(Class<?> anchor) {
    CodeSource source = anchor.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Optional.empty();
    }
    String url = text(source.getLocation());
    return Optional.of(url.endsWith("/") ? url : "jar:" + url + "!/");
  }

  private static Optional<String> classRoot(Class<?> anchor) {
    String name = anchor.getName().replace('.', '/') + ".class";
    ClassLoader loader = anchor.getClassLoader();
    URL file = loader == null ? ClassLoader.getSystemResource(name) : loader.getResource(name);
    String url = file == null ? "" : text(file);
    return url.endsWith(name)
        ? Optional.of(url.substring(0, url.length() - name.length()))
        : Optional.empty();
  }

  private static Enumeration<URL> all(ClassLoader loader, String name) throws IOException {
    return loader == null ? ClassLoader.getSystemResources(name) : loader.getResources(name);
  }

  /** Normalises a URL: paths yield {@code file:///app.jar}, class loaders {@code file:/app.jar}. */
  private static String text(URL url) {
    return url.toString().replace("file:///", "file:/");
  }
}
