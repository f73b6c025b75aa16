package io.ekkogen.runtime.js.url;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses URLs with the results of the URL standard. Fragment, query and scheme are cut off first;
 * the standard's state machine ends everything else at the same characters.
 */
final class UrlParser {
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z][:|]");

  private final Url url = new Url();

  /** May be null. */
  private final Url base;

  private UrlParser(Url base) {
    this.base = base;
  }

  /**
   * Parses a URL.
   *
   * @param base may be null
   * @return null if it is not valid
   */
  static Url parse(String text, Url base) {
    UrlParser parser = new UrlParser(base);
    return parser.parse(withoutBreaks(trim(text))) ? parser.url : null;
  }

  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return text.substring(start, end);
  }

  static String withoutBreaks(String text) {
    return text.replace("\t", "").replace("\n", "").replace("\r", "");
  }

  private boolean parse(String text) {
    int hash = text.indexOf('#');
    String fragment = hash < 0 ? null : text.substring(hash + 1);
    String beforeHash = hash < 0 ? text : text.substring(0, hash);
    int mark = beforeHash.indexOf('?');
    String query = mark < 0 ? null : beforeHash.substring(mark + 1);
    String rest = mark < 0 ? beforeHash : beforeHash.substring(0, mark);
    if (!parseBeforeQuery(rest, query == null && fragment != null)) {
      return false;
    }
    if (query != null) {
      url.setQuery(query);
    }
    url.fragment = fragment == null ? null : PercentEncoding.FRAGMENT.encode(fragment);
    return true;
  }

  private boolean parseBeforeQuery(String text, boolean hasFragmentOnly) {
    Matcher scheme = SCHEME.matcher(text);
    if (scheme.lookingAt()) {
      url.scheme = scheme.group(1).toLowerCase(Locale.ROOT);
      return afterScheme(text.substring(scheme.end()));
    }
    if (base == null || base.hasOpaquePath() && !(text.isEmpty() && hasFragmentOnly)) {
      return false;
    }
    url.scheme = base.scheme;
    if (base.hasOpaquePath()) {
      url.copyPath(base);
      return true;
    }
    return url.isFile() ? file(text, base) : relative(text);
  }

  private boolean afterScheme(String text) {
    boolean hasSameScheme = base != null && base.scheme.equals(url.scheme);
    if (url.isFile()) {
      return file(text, hasSameScheme ? base : null);
    }
    if (url.isSpecial()) {
      return hasSameScheme ? relative(text) : authority(text);
    }
    if (text.startsWith("//")) {
      return authority(text.substring(2));
    }
    if (text.startsWith("/")) {
      url.appendPath(text.substring(1));
    } else {
      url.path = null;
      url.opaquePath = PercentEncoding.CONTROLS.encode(text);
    }
    return true;
  }

  private boolean relative(String text) {
    if (isSlash(text, 0) && isSlash(text, 1)) {
      return authority(text.substring(2));
    }
    url.copyAuthority(base);
    if (isSlash(text, 0)) {
      url.appendPath(text.substring(1));
    } else {
      continuePath(text, base);
    }
    return true;
  }

  /** Resolves a relative path. */
  private void continuePath(String text, Url base) {
    url.copyPath(base);
    if (text.isEmpty()) {
      url.query = base.query;
      return;
    }
    url.shortenPath();
    url.appendPath(text);
  }

  private boolean isSlash(String text, int index) {
    return index < text.length() && url.isSlash(text.charAt(index));
  }

  private boolean authority(String text) {
    int start = 0;
    while (url.isSpecial() && isSlash(text, start)) {
      start++;
    }
    int end = start;
    while (end < text.length() && !isSlash(text, end)) {
      end++;
    }
    String authority = text.substring(start, end);
    int at = authority.lastIndexOf('@');
    String host = authority.substring(at + 1);
    if (at >= 0) {
      int colon = authority.indexOf(':');
      boolean hasPassword = colon >= 0 && colon < at;
      url.username =
          PercentEncoding.USER_INFO.encode(authority.substring(0, hasPassword ? colon : at));
      url.password =
          hasPassword ? PercentEncoding.USER_INFO.encode(authority.substring(colon + 1, at)) : "";
    }
    if (host.isEmpty() && (at >= 0 || url.isSpecial()) || !url.setHostAndPort(host, true)) {
      return false;
    }
    url.startPath(text.substring(end));
    return true;
  }

  /**
   * Parses what follows {@code file:}.
   *
   * @param base null unless it is a file
   */
  private boolean file(String text, Url base) {
    url.host = "";
    if (isSlash(text, 0) && isSlash(text, 1)) {
      return fileHost(text.substring(2));
    }
    boolean startsAtDrive = startsWithDrive(text, isSlash(text, 0) ? 1 : 0);
    if (isSlash(text, 0)) {
      if (base != null) {
        url.host = base.host;
        boolean hasDrive = !base.path.isEmpty() && isDrive(base.path.get(0));
        if (hasDrive && !startsAtDrive) {
          url.path.add(base.path.get(0));
        }
      }
      url.appendPath(text.substring(1));
    } else if (base != null && !startsAtDrive) {
      url.host = base.host;
      continuePath(text, base);
    } else {
      url.host = base == null ? "" : base.host;
      url.appendPath(text);
    }
    return true;
  }

  private boolean fileHost(String text) {
    int end = 0;
    while (end < text.length() && !isSlash(text, end)) {
      end++;
    }
    String host = text.substring(0, end);
    if (isDrive(host)) {
      url.appendPath(text);
      return true;
    }
    if (!host.isEmpty() && !url.setHostAndPort(host, false)) {
      return false;
    }
    url.startPath(text.substring(end));
    return true;
  }

  private boolean startsWithDrive(String text, int at) {
    return text.length() >= at + 2
        && isDrive(text.substring(at, at + 2))
        && (text.length() == at + 2 || isSlash(text, at + 2));
  }

  static boolean isDrive(String text) {
    return DRIVE.matcher(text).matches();
  }
}
