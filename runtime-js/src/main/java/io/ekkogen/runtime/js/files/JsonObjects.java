package io.ekkogen.runtime.js.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/**
 * Parses JSON objects with the engine's {@code JSON.parse} to maps in their order, lists and
 * strings; other values are null.
 */
public record JsonObjects(Value jsonParse) {
  private static final Pattern ERROR =
      Pattern.compile("SyntaxError: (?<reason>.*?)(?: at position (?<offset>\\d+))?");

  /** The value of a file's text in the engine. */
  public Value parse(Path file, String text) throws InvalidJsonException {
    try {
      return jsonParse.execute(text);
    } catch (PolyglotException e) {
      Matcher error = ERROR.matcher(e.isGuestException() ? e.getMessage() : "");
      if (!error.matches()) {
        throw e;
      }
      String offset = error.group("offset");
      int position = offset == null ? text.length() : Integer.parseInt(offset);
      throw new InvalidJsonException(
          file + ":" + TextPosition.of(text, position) + ": " + error.group("reason"), e);
    }
  }

  /** The members of an object; empty if the text is not one. */
  public Optional<Map<String, Object>> parse(String text) {
    try {
      Value parsed = jsonParse.execute(text);
      return parsed.hasMembers() ? Optional.of(members(parsed)) : Optional.empty();
    } catch (StackOverflowError e) {
      return Optional.empty();
    } catch (PolyglotException e) {
      if (e.isCancelled()) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /** Why a file's text is not a JSON object, with the place. */
  String fault(Path file, String text) {
    try {
      parse(file, text);
      return file + ": expected a JSON object";
    } catch (InvalidJsonException e) {
      return e.getMessage();
    } catch (StackOverflowError e) {
      return file + ": nested too deeply";
    } catch (PolyglotException e) {
      if (e.isCancelled()) {
        throw e;
      }
      return file + ": nested too deeply";
    }
  }

  /** Copies an object, because scripts can add members to all objects of the engine. */
  private static Map<String, Object> members(Value object) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (String key : object.getMemberKeys()) {
      members.put(key, copy(object.getMember(key)));
    }
    return members;
  }

  private static Object copy(Value value) {
    if (value.isString()) {
      return value.asString();
    }
    if (value.hasArrayElements()) {
      List<Object> elements = new ArrayList<>();
      for (long i = 0; i < value.getArraySize(); i++) {
        elements.add(copy(value.getArrayElement(i)));
      }
      return elements;
    }
    return value.hasMembers() ? members(value) : null;
  }
}
