package io.ekkogen.runtime.js.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The results are those of the URL standard. */
@Tag("jdk-independent")
class UrlParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      nullValues = "-",
      textBlock =
          """
          HTTP://User@EXAMPLE.com:80/a b?q r#f g    ¦ -                  ¦ http://User@example.com/a%20b?q%20r#f%20g
          http:\\\\x\\y/z\\.\\w                     ¦ -                  ¦ http://x/y/z/w
          http:foo                                  ¦ http://h/a/b       ¦ http://h/a/foo
          https:foo                                 ¦ http://h/a/b       ¦ https://foo/
          //other/x                                 ¦ http://h/a/b?q#f   ¦ http://other/x
          /x/../y                                   ¦ http://h/a/b?q#f   ¦ http://h/y
          ../../../x                                ¦ http://h/a/b       ¦ http://h/x
          .                                         ¦ http://h/a/b       ¦ http://h/a/
          %2E%2e/x/%2e                              ¦ http://h/a/b/c     ¦ http://h/a/x/
          ?x                                        ¦ http://h/a?q#f     ¦ http://h/a?x
          #x                                        ¦ http://h/a?q#f     ¦ http://h/a?q#x
          ''                                        ¦ http://h/a?q#f     ¦ http://h/a?q
          http://a:b:c@d@h/                         ¦ -                  ¦ http://a:b%3Ac%40d@h/
          http://@h                                 ¦ -                  ¦ http://h/
          http://h:                                 ¦ -                  ¦ http://h/
          http://h:0008080/                         ¦ -                  ¦ http://h:8080/
          http://256                                ¦ -                  ¦ http://0.0.1.0/
          http://0x7F.1                             ¦ -                  ¦ http://127.0.0.1/
          http://1.2.3.4.                           ¦ -                  ¦ http://1.2.3.4/
          http://[2001:DB8::0:0:1]/                 ¦ -                  ¦ http://[2001:db8::1]/
          http://[::ffff:1.2.3.4]/                  ¦ -                  ¦ http://[::ffff:102:304]/
          http://[1:0:0:2:0:0:0:3]                  ¦ -                  ¦ http://[1:0:0:2::3]/
          http://bücher.example/ü?ü#ü               ¦ -                  ¦ http://xn--bcher-kva.example/%C3%BC?%C3%BC#%C3%BC
          http://%65xample.com                      ¦ -                  ¦ http://example.com/
          file:///C|/a/../../b                      ¦ -                  ¦ file:///C:/b
          file:c:\\x                                ¦ -                  ¦ file:///c:/x
          file://localhost/x                        ¦ -                  ¦ file:///x
          file://server/share                       ¦ -                  ¦ file://server/share
          /x                                        ¦ file:///C:/a/b     ¦ file:///C:/x
          x                                         ¦ file:///a/b        ¦ file:///a/x
          data:text/plain,a b#c d                   ¦ -                  ¦ data:text/plain,a b#c%20d
          native:x                                  ¦ -                  ¦ native:x
          #f                                        ¦ data:x             ¦ data:x#f
          foo://h/a/../b                            ¦ -                  ¦ foo://h/b
          foo://h                                   ¦ -                  ¦ foo://h
          foo:/a/..//b                              ¦ -                  ¦ foo:/.//b
          foo:///x                                  ¦ -                  ¦ foo:///x
          wss://h:443/?a'b                          ¦ -                  ¦ wss://h/?a%27b
          foo://h/?a'b                              ¦ -                  ¦ foo://h/?a'b
          """)
  void parses(String text, String base, String expected) {
    Url url = UrlParser.parse(text, base == null ? null : UrlParser.parse(base, null));
    assertThat(url).isNotNull();
    assertThat(url.href()).isEqualTo(expected);
    assertThat(UrlParser.parse(expected, null).href()).as("again").isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      nullValues = "-",
      textBlock =
          """
          x              ¦ -
          ''             ¦ -
          //h/x          ¦ -
          x              ¦ data:x
          http://        ¦ -
          http://a@      ¦ -
          http://:80     ¦ -
          http://h:x     ¦ -
          http://h:65536 ¦ -
          http://h h     ¦ -
          http://a%00b   ¦ -
          http://1.2.3.4.5 ¦ -
          http://1.256.1.1 ¦ -
          http://x.09    ¦ -
          http://[::1    ¦ -
          http://[1::2::3] ¦ -
          http://[1:2]   ¦ -
          http://[::1.2.3] ¦ -
          http://[12345::] ¦ -
          foo://a b/     ¦ -
          1http://h      ¦ -
          """)
  void refuses(String text, String base) {
    assertThat(UrlParser.parse(text, base == null ? null : UrlParser.parse(base, null))).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          http://h:8080/a?q#f ¦ PROTOCOL ¦ https     ¦ https://h:8080/a?q#f
          http://h:443/       ¦ PROTOCOL ¦ https:x   ¦ https://h/
          http://h/           ¦ PROTOCOL ¦ foo       ¦ -
          http://u@h/         ¦ PROTOCOL ¦ file      ¦ -
          http://h/           ¦ USERNAME ¦ a:b       ¦ http://a%3Ab@h/
          http://h/           ¦ PASSWORD ¦ p@        ¦ http://:p%40@h/
          file:///x           ¦ USERNAME ¦ a         ¦ -
          http://h:1/x        ¦ HOST     ¦ i:2/z     ¦ http://i:2/x
          http://h:1/x        ¦ HOST     ¦ i         ¦ http://i:1/x
          http://h:1/x        ¦ HOSTNAME ¦ i         ¦ http://i:1/x
          http://h:1/x        ¦ HOSTNAME ¦ i:2       ¦ -
          http://h/x          ¦ HOST     ¦ ''        ¦ -
          data:x              ¦ HOST     ¦ h         ¦ -
          http://h/x          ¦ PORT     ¦ 81x       ¦ http://h:81/x
          http://h:81/x       ¦ PORT     ¦ ''        ¦ http://h/x
          http://h/x          ¦ PORT     ¦ x         ¦ -
          http://h/x          ¦ PORT     ¦ 99999     ¦ -
          http://h/x?q        ¦ PATHNAME ¦ a?b/../c  ¦ http://h/c?q
          data:x              ¦ PATHNAME ¦ y         ¦ -
          http://h/x?q#f      ¦ SEARCH   ¦ ?a#b      ¦ http://h/x?a%23b#f
          http://h/x?q#f      ¦ SEARCH   ¦ ''        ¦ http://h/x#f
          http://h/x?q#f      ¦ HASH     ¦ a b       ¦ http://h/x?q#a%20b
          """)
  void changesAPart(String text, UrlPart part, String value, String expected) {
    Url url = UrlParser.parse(text, null);
    assertThat(part.set(url, value) ? url.href() : "-").isEqualTo(expected);
  }
}
