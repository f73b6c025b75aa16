package io.ekkogen.mapping.json;

import static io.ekkogen.diagnostic.DiagnosticCode.DUPLICATE_KEY;
import static io.ekkogen.diagnostic.DiagnosticCode.NESTED_TOO_DEEP;
import static io.ekkogen.diagnostic.DiagnosticCode.SYNTAX;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.diagnostic.SourceLocation;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.json.JsonValue.JsonArray;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import io.ekkogen.mapping.json.JsonValue.JsonScalar;
import io.ekkogen.mapping.json.JsonValue.Kind;
import io.ekkogen.mapping.json.JsonValue.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads a JSON text (RFC 8259, nothing beyond it) into a tree of located values. */
public final class JsonReader {
  /** The maximum nesting of objects and arrays. */
  static final int MAX_DEPTH = 64;

  /**
   * Keys are not pooled, because the pool rejects keys with deliberate hash collisions. Lengths are
   * not limited, because the text is already in memory and numbers are not converted here.
   */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final SourceText source;
  private final Diagnostics diagnostics;
  private final JsonParser parser;

  private JsonReader(SourceText source, Diagnostics diagnostics, JsonParser parser) {
    this.source = source;
    this.diagnostics = diagnostics;
    this.parser = parser;
  }

  /**
   * Reads {@code source}. A duplicate key is reported, and the first one is used.
   *
   * @return empty after a report that the text is not JSON or nested too deeply
   */
  public static Optional<JsonValue> read(SourceText source, Diagnostics diagnostics) {
    try (JsonParser parser =
        JSON.createParser(ObjectReadContext.empty(), source.text().toCharArray())) {
      return new JsonReader(source, diagnostics, parser).document();
    } catch (JacksonException problem) {
      TokenStreamLocation location = problem.getLocation();
      int offset = location == null ? 0 : (int) Math.max(0, location.getCharOffset());
      SyntaxProblem.at(source, offset).report(diagnostics);
    } catch (TooDeep problem) {
      diagnostics.report(
          NESTED_TOO_DEEP,
          problem.location,
          "objects and lists are nested more than " + MAX_DEPTH + " deep",
          "a mapping, which needs no more than 8");
    }
    return Optional.empty();
  }

  private Optional<JsonValue> document() throws TooDeep {
    parser.nextToken();
    JsonValue root = value(1);
    if (parser.nextToken() == null) {
      return Optional.of(root);
    }
    SyntaxProblem.at(source, tokenStart()).report(diagnostics);
    return Optional.empty();
  }

  /** Reads the value whose first token is the parser's current token. */
  private JsonValue value(int depth) throws TooDeep {
    int start = tokenStart();
    JsonToken token = parser.currentToken();
    if (token.isStructStart() && depth > MAX_DEPTH) {
      throw new TooDeep(source.locate(start, 1));
    }
    return switch (token) {
      case START_OBJECT -> object(start, depth);
      case START_ARRAY -> array(start, depth);
      case VALUE_STRING -> string(start);
      case VALUE_TRUE, VALUE_FALSE -> scalar(Kind.BOOLEAN, start);
      case VALUE_NULL -> scalar(Kind.NULL, start);
      default -> scalar(Kind.NUMBER, start);
    };
  }

  private JsonScalar scalar(Kind kind, int start) {
    String text = parser.getString();
    return new JsonScalar(kind, new Located<>(text, source.locate(start, text.length())));
  }

  private JsonObject object(int start, int depth) throws TooDeep {
    List<Member> members = new ArrayList<>();
    Map<String, SourceLocation> seen = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Located<String> key = text(parser.currentName(), tokenStart());
      parser.nextToken();
      JsonValue value = value(depth + 1);
      SourceLocation first = seen.putIfAbsent(key.value(), key.location());
      if (first == null) {
        members.add(new Member(key, value));
      } else {
        diagnostics.report(
            DUPLICATE_KEY,
            key.location(),
            "duplicate key " + Quoted.of(key.value()),
            Optional.empty(),
            Optional.of("the first one is at " + first + "; remove one of them"));
      }
    }
    return new JsonObject(List.copyOf(members), source.locate(start, 1));
  }

  private JsonArray array(int start, int depth) throws TooDeep {
    List<JsonValue> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(depth + 1));
    }
    return new JsonArray(List.copyOf(elements), source.locate(start, 1));
  }

  private JsonScalar string(int start) {
    String value = parser.getString(); // reads and checks the whole string
    return new JsonScalar(Kind.STRING, text(value, start));
  }

  /** Rejects unpaired surrogates, which can be written as escapes but not encoded in files. */
  private Located<String> text(String value, int start) {
    SourceLocation location = stringLocation(start);
    if (value.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
      diagnostics.report(
          SYNTAX,
          location,
          "there is an unpaired surrogate in " + Quoted.of(value),
          "complete characters; those above U+FFFF are two escapes, \\uD83D\\uDE00");
    }
    return new Located<>(value, location);
  }

  private int tokenStart() {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  /** The location of a valid string that starts at {@code start}, including its quotes. */
  private SourceLocation stringLocation(int start) {
    String text = source.text();
    int end = start + 1;
    while (text.charAt(end) != '"') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return source.locate(start, end + 1 - start);
  }

  private static final class TooDeep extends Exception {
    private static final long serialVersionUID = 1;
    private final transient SourceLocation location;

    TooDeep(SourceLocation location) {
      super(null, null, false, false);
      this.location = location;
    }
  }
}
