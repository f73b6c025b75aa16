package io.ekkogen.runtime.js.url;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A URL record, which {@link UrlParser} fills. */
final class Url {
  private static final int MAX_PORT = 65_535;
  private static final Map<String, Integer> SPECIAL =
      Map.of("ftp", 21, "file", -1, "http", 80, "https", 443, "ws", 80, "wss", 443);

  String scheme = "";
  String username = "";
  String password = "";

  /** Serialized; null if there is none. */
  String host;

  /** -1 for none, or the default port of the scheme. */
  int port = -1;

  /** Null if the path is opaque. */
  List<String> path = new ArrayList<>();

  String opaquePath = "";

  /** Without '?'; null if there is none. */
  String query;

  /** Without '#'; null if there is none. */
  String fragment;

  static boolean isSpecial(String scheme) {
    return SPECIAL.containsKey(scheme);
  }

  boolean isSpecial() {
    return isSpecial(scheme);
  }

  boolean isFile() {
    return scheme.equals("file");
  }

  boolean hasDefaultPort(int port) {
    return SPECIAL.getOrDefault(scheme, -1) == port;
  }

  boolean hasOpaquePath() {
    return path == null;
  }

  boolean hasCredentials() {
    return !username.isEmpty() || !password.isEmpty();
  }

  /** Whether username, password and port cannot be set. */
  boolean hasNoAuthority() {
    return host == null || host.isEmpty() || isFile();
  }

  void copyAuthority(Url other) {
    username = other.username;
    password = other.password;
    host = other.host;
    port = other.port;
  }

  void copyPath(Url other) {
    path = other.path == null ? null : new ArrayList<>(other.path);
    opaquePath = other.opaquePath;
  }

  void setQuery(String text) {
    query = (isSpecial() ? PercentEncoding.SPECIAL_QUERY : PercentEncoding.QUERY).encode(text);
  }

  /**
   * Parses {@code host:port}.
   *
   * @param takesPort whether there may be a port
   * @return whether it is valid; if not, the URL is unchanged
   */
  boolean setHostAndPort(String text, boolean takesPort) {
    int colon = text.indexOf(':', Math.max(text.indexOf(']'), 0));
    String name = colon < 0 ? text : text.substring(0, colon);
    String number = colon < 0 ? "" : text.substring(colon + 1);
    if (colon == 0 || colon > 0 && !takesPort || !isPort(number)) {
      return false;
    }
    String parsed = name.isEmpty() ? "" : HostParser.parse(name, isSpecial());
    if (parsed == null) {
      return false;
    }
    host = isFile() && parsed.equals("localhost") ? "" : parsed;
    if (!number.isEmpty()) {
      setPort(number);
    }
    return true;
  }

  static boolean isPort(String number) {
    return number.matches("0*[0-9]{0,5}")
        && (number.isEmpty() || Integer.parseInt(number) <= MAX_PORT);
  }

  void setPort(String number) {
    port = Integer.parseInt(number);
    if (hasDefaultPort(port)) {
      port = -1;
    }
  }

  boolean isSlash(char c) {
    return c == '/' || c == '\\' && isSpecial();
  }

  /** Parses the path after a host. */
  void startPath(String text) {
    boolean startsWithSlash = !text.isEmpty() && isSlash(text.charAt(0));
    if (isSpecial() || !text.isEmpty()) {
      appendPath(text.substring(startsWithSlash ? 1 : 0));
    }
  }

  /** Resolves the segments of a path against the present ones. */
  void appendPath(String text) {
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      boolean isEnd = at == text.length();
      if (isEnd || isSlash(text.charAt(at))) {
        appendSegment(PercentEncoding.PATH.encode(text.substring(start, at)), isEnd);
        start = at + 1;
      }
    }
  }

  private void appendSegment(String segment, boolean isLast) {
    String dots = segment.toLowerCase(Locale.ROOT).replace("%2e", ".");
    boolean isDots = dots.equals(".") || dots.equals("..");
    if (dots.equals("..")) {
      shortenPath();
    }
    if (isDots && isLast) {
      path.add("");
    } else if (!isDots) {
      boolean isDrive = isFile() && path.isEmpty() && UrlParser.isDrive(segment);
      path.add(isDrive ? segment.charAt(0) + ":" : segment);
    }
  }

  /** Removes the last segment, except the drive of a file. */
  void shortenPath() {
    boolean isDrive = isFile() && path.size() == 1 && UrlParser.isDrive(path.get(0));
    if (!isDrive && !path.isEmpty()) {
      path.remove(path.size() - 1);
    }
  }

  String pathname() {
    if (hasOpaquePath()) {
      return opaquePath;
    }
    StringBuilder text = new StringBuilder();
    for (String segment : path) {
      text.append('/').append(segment);
    }
    return text.toString();
  }

  String hostWithPort() {
    return host == null ? "" : port < 0 ? host : host + ":" + port;
  }

  String href() {
    StringBuilder text = new StringBuilder(scheme).append(':');
    if (host != null) {
      text.append("//");
      if (hasCredentials()) {
        text.append(username);
        if (!password.isEmpty()) {
          text.append(':').append(password);
        }
        text.append('@');
      }
      text.append(hostWithPort());
    } else if (!hasOpaquePath() && path.size() > 1 && path.get(0).isEmpty()) {
      text.append("/."); // the path begins with two slashes, and would be read as a host
    }
    text.append(pathname());
    if (query != null) {
      text.append('?').append(query);
    }
    if (fragment != null) {
      text.append('#').append(fragment);
    }
    return text.toString();
  }

  String origin() {
    return isSpecial() && !isFile() ? scheme + "://" + hostWithPort() : "null";
  }
}
