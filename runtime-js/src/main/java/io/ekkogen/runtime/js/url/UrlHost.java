package io.ekkogen.runtime.js.url;

import io.ekkogen.runtime.script.ScriptAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.graalvm.polyglot.Value;

/** The Java side of url.js. */
public final class UrlHost {
  private UrlHost() {}

  /** Creates one. */
  public static Object create() {
    return new Functions();
  }

  static final class Functions {
    /** The parts of a URL; null if it is not valid. */
    @ScriptAccess
    public String[] parse(String text, String base) {
      Url baseUrl = base == null ? null : UrlParser.parse(base, null);
      boolean isValid = base == null || baseUrl != null;
      Url url = isValid ? UrlParser.parse(text, baseUrl) : null;
      return url == null ? null : parts(url);
    }

    /** The parts of a URL after one was assigned to; null if it stays as it was. */
    @ScriptAccess
    public String[] change(String href, String part, String value) {
      Url url = UrlParser.parse(href, null);
      return UrlPart.valueOf(part.toUpperCase(Locale.ROOT)).set(url, value) ? parts(url) : null;
    }

    private static String[] parts(Url url) {
      return new String[] {
        url.href(),
        url.origin(),
        url.scheme + ":",
        url.username,
        url.password,
        url.hostWithPort(),
        url.host == null ? "" : url.host,
        url.port < 0 ? "" : Integer.toString(url.port),
        url.pathname(),
        url.query == null || url.query.isEmpty() ? "" : "?" + url.query,
        url.fragment == null || url.fragment.isEmpty() ? "" : "#" + url.fragment,
      };
    }

    /** The names and values of a query, in turn. */
    @ScriptAccess
    public String[] parseQuery(String query) {
      List<String> all = new ArrayList<>();
      for (String pair : query.split("&")) {
        if (!pair.isEmpty()) {
          int equals = pair.indexOf('=');
          all.add(decode(equals < 0 ? pair : pair.substring(0, equals)));
          all.add(equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
      }
      return all.toArray(String[]::new);
    }

    private static String decode(String text) {
      return PercentEncoding.decode(text.replace('+', ' '));
    }

    /** The query of names and values, in turn. */
    @ScriptAccess
    public String formatQuery(Value all) {
      StringBuilder query = new StringBuilder();
      for (long i = 0; i < all.getArraySize(); i++) {
        query.append(i == 0 ? "" : i % 2 == 0 ? "&" : "=");
        query.append(
            PercentEncoding.FORM.encode(all.getArrayElement(i).asString()).replace("%20", "+"));
      }
      return query.toString();
    }

    /** The path of the URL of a file; null for other URLs. */
    @ScriptAccess
    public String pathOfUrl(String href, boolean isWindows) {
      return FileUrls.path(href, isWindows);
    }

    /**
     * The URL of a file.
     *
     * @param path absolute
     */
    @ScriptAccess
    public String urlOfPath(String path, boolean isWindows) {
      return FileUrls.url(path, isWindows);
    }

    /** A domain in ASCII; empty if it is not valid. */
    @ScriptAccess
    public String domainToAscii(String domain) {
      String host = HostParser.parse(domain, true);
      return host == null ? "" : host;
    }

    @ScriptAccess
    public String domainToUnicode(String domain) {
      String host = HostParser.parse(domain, true);
      return host == null ? "" : HostParser.toUnicode(host);
    }
  }
}
