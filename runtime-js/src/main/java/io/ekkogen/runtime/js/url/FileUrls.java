package io.ekkogen.runtime.js.url;

import java.util.regex.Pattern;

/** Converts between absolute paths and URLs of files. */
final class FileUrls {
  private static final Pattern ENCODED_SLASH = Pattern.compile("%2[Ff]|%5[Cc]");
  private static final Pattern DRIVE = Pattern.compile("/[A-Za-z]:.*");

  private FileUrls() {}

  /** The path of a URL; null if it is not that of a file on this machine, or of a share. */
  static String path(String href, boolean isWindows) {
    Url url = UrlParser.parse(href, null);
    if (url == null || !url.isFile()) {
      return null;
    }
    String encoded = url.pathname();
    String path = PercentEncoding.decode(encoded);
    if (!isWindows) {
      boolean isLocal = url.host.isEmpty() && !encoded.contains("%2F") && !encoded.contains("%2f");
      return isLocal ? path : null;
    }
    if (ENCODED_SLASH.matcher(encoded).find()) {
      return null;
    }
    String windows = path.replace('/', '\\');
    if (!url.host.isEmpty()) {
      return "\\\\" + HostParser.toUnicode(url.host) + windows;
    }
    return DRIVE.matcher(path).matches() ? windows.substring(1) : null;
  }

  static String url(String path, boolean isWindows) {
    String marked = path.replace("%", "%25");
    String slashed = isWindows ? marked.replace('\\', '/') : marked.replace("\\", "%5C");
    String encoded = PercentEncoding.PATH.encode(slashed);
    boolean isShare = isWindows && encoded.startsWith("//");
    return "file:" + (isShare ? "" : encoded.startsWith("/") ? "//" : "///") + encoded;
  }
}
