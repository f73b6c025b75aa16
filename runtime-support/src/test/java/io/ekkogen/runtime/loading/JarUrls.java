package io.ekkogen.runtime.loading;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A class path whose resources have arbitrary URLs, such as those of jars in a jar. */
final class JarUrls extends ClassLoader {
  private final Map<URL, byte[]> resources = new LinkedHashMap<>();

  JarUrls() {
    super(null);
  }

  /** Adds a resource at the end; {@code root} is the URL of its jar or directory. */
  JarUrls with(String root, String name, byte[] content) throws MalformedURLException {
    resources.put(url(root + name, content), content);
    return this;
  }

  /** A URL with a scheme that the JDK may not know. */
  static URL url(String text, byte[] content) throws MalformedURLException {
    return new URL(
        null,
        text,
        new URLStreamHandler() {
          @Override
          protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
              @Override
              public void connect() {}

              @Override
              public InputStream getInputStream() {
                return new ByteArrayInputStream(content);
              }
            };
          }

          @Override
          protected void parseURL(URL url, String spec, int start, int limit) {
            setURL(url, url.getProtocol(), "", -1, null, null, spec.substring(start), null, null);
          }
        });
  }

  @Override
  protected URL findResource(String name) {
    return found(name).stream().findFirst().orElse(null);
  }

  @Override
  protected Enumeration<URL> findResources(String name) {
    return Collections.enumeration(found(name));
  }

  private List<URL> found(String name) {
    return resources.keySet().stream().filter(url -> url.toString().endsWith("/" + name)).toList();
  }
}
