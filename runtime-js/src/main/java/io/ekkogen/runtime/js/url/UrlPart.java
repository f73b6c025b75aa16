package io.ekkogen.runtime.js.url;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a URL that a script can assign to. */
enum UrlPart {
  PROTOCOL {
    @Override
    boolean set(Url url, String value) {
      Matcher matcher = SCHEME.matcher(UrlParser.withoutBreaks(value) + ":");
      String scheme = matcher.lookingAt() ? matcher.group(1).toLowerCase(Locale.ROOT) : url.scheme;
      boolean loses = scheme.equals("file") && (url.hasCredentials() || url.port >= 0);
      boolean isFileWithoutHost = url.isFile() && url.host.isEmpty();
      if (Url.isSpecial(scheme) != url.isSpecial() || loses || isFileWithoutHost) {
        return false;
      }
      url.scheme = scheme;
      url.port = url.hasDefaultPort(url.port) ? -1 : url.port;
      return true;
    }
  },
  USERNAME {
    @Override
    boolean set(Url url, String value) {
      if (url.hasNoAuthority()) {
        return false;
      }
      url.username = PercentEncoding.USER_INFO.encode(value);
      return true;
    }
  },
  PASSWORD {
    @Override
    boolean set(Url url, String value) {
      if (url.hasNoAuthority()) {
        return false;
      }
      url.password = PercentEncoding.USER_INFO.encode(value);
      return true;
    }
  },
  HOST {
    @Override
    boolean set(Url url, String value) {
      return setHost(url, value, !url.isFile());
    }
  },
  HOSTNAME {
    @Override
    boolean set(Url url, String value) {
      return setHost(url, value, false);
    }
  },
  PORT {
    @Override
    boolean set(Url url, String value) {
      if (url.hasNoAuthority()) {
        return false;
      }
      if (value.isEmpty()) {
        url.port = -1;
        return true;
      }
      String digits = leadingDigits(UrlParser.withoutBreaks(value));
      if (digits.isEmpty() || !Url.isPort(digits)) {
        return false;
      }
      url.setPort(digits);
      return true;
    }
  },
  PATHNAME {
    @Override
    boolean set(Url url, String value) {
      if (url.hasOpaquePath()) {
        return false;
      }
      url.path.clear();
      url.startPath(UrlParser.withoutBreaks(value));
      if (value.isEmpty() && url.host == null) {
        url.path.add("");
      }
      return true;
    }
  },
  SEARCH {
    @Override
    boolean set(Url url, String value) {
      url.query = null;
      if (!value.isEmpty()) {
        url.setQuery(withoutFirst('?', UrlParser.withoutBreaks(value)));
      }
      return true;
    }
  },
  HASH {
    @Override
    boolean set(Url url, String value) {
      url.fragment =
          value.isEmpty()
              ? null
              : PercentEncoding.FRAGMENT.encode(withoutFirst('#', UrlParser.withoutBreaks(value)));
      return true;
    }
  };

  /** Assigns to the part; returns whether the URL is to be used. */
  abstract boolean set(Url url, String value);

  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");
  private static final Pattern END_OF_HOST = Pattern.compile("[/?#]");
  private static final Pattern END_OF_SPECIAL_HOST = Pattern.compile("[/?#\\\\]");

  private static boolean setHost(Url url, String value, boolean takesPort) {
    if (url.hasOpaquePath()) {
      return false;
    }
    Pattern end = url.isSpecial() ? END_OF_SPECIAL_HOST : END_OF_HOST;
    String text = end.split(UrlParser.withoutBreaks(value), 2)[0];
    int colon = text.indexOf(':', Math.max(text.indexOf(']'), 0));
    boolean hasPort = takesPort && colon > 0;
    String host =
        hasPort ? text.substring(0, colon + 1) + leadingDigits(text.substring(colon + 1)) : text;
    boolean isNeeded = url.isSpecial() && !url.isFile() || url.hasCredentials() || url.port >= 0;
    return !(host.isEmpty() && isNeeded) && url.setHostAndPort(host, takesPort);
  }

  private static String leadingDigits(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return text.substring(0, end);
  }

  private static String withoutFirst(char mark, String value) {
    return value.startsWith(String.valueOf(mark)) ? value.substring(1) : value;
  }
}
