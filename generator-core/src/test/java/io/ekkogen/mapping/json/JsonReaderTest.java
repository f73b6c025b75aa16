package io.ekkogen.mapping.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.diagnostic.Diagnostic;
import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.SourceLocation;
import io.ekkogen.mapping.json.JsonValue.JsonArray;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import io.ekkogen.mapping.json.JsonValue.JsonScalar;
import io.ekkogen.mapping.json.JsonValue.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  @Test
  void everyValueKnowsItsKindAndPlace() {
    JsonArray array = (JsonArray) read("[ \"a\\n\\u00e9\", -1.5e3 , true,false, null,\n{ }, [1] ]");

    assertThat(array.elements())
        .extracting(JsonValue::kind)
        .containsExactly(
            Kind.STRING,
            Kind.NUMBER,
            Kind.BOOLEAN,
            Kind.BOOLEAN,
            Kind.NULL,
            Kind.OBJECT,
            Kind.ARRAY);
    assertThat(array.elements())
        .extracting(JsonValue::location)
        .containsExactly(
            at(1, 3, 11),
            at(1, 16, 6),
            at(1, 25, 4),
            at(1, 30, 5),
            at(1, 37, 4),
            at(2, 1, 1),
            at(2, 6, 1));
    assertThat(((JsonScalar) array.elements().get(0)).text().value()).isEqualTo("a\né");
    assertThat(((JsonScalar) array.elements().get(2)).text().value()).isEqualTo("true");
    assertThat(array.location()).isEqualTo(at(1, 1, 1));
  }

  @Test
  void aKeyKnowsItsPlaceQuotesAndEscapesIncluded() {
    JsonObject object = (JsonObject) read("{\n  \"a\\\"b\" :\n 1, \"c\\\\\": 2 }");

    assertThat(object.members()).extracting(it -> it.key().value()).containsExactly("a\"b", "c\\");
    assertThat(object.members())
        .extracting(it -> it.key().location())
        .containsExactly(at(2, 3, 6), at(3, 5, 5));
    assertThat(object.members().get(0).value().location()).isEqualTo(at(3, 2, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void everyLineEndingIsCounted(String lineEnd) {
    JsonArray array = (JsonArray) read(String.join(lineEnd, "[", "", " 1,", "2]"));

    assertThat(array.elements())
        .extracting(JsonValue::location)
        .containsExactly(at(3, 2, 1), at(4, 1, 1));
  }

  @Test
  void columnsCountUtf16Units() {
    JsonArray array = (JsonArray) read("[\"é😀日\", 1]");

    assertThat(array.elements().get(0).location()).isEqualTo(at(1, 2, 6));
    assertThat(array.elements().get(1).location()).isEqualTo(at(1, 10, 1));
  }

  @Test
  void sixtyFourLevelsAreReadAndNoMore() {
    assertThat(read("[".repeat(64) + "]".repeat(64))).isInstanceOf(JsonArray.class);

    Diagnostic problem = refuse("[".repeat(65) + "]".repeat(65));
    assertThat(problem.code()).isEqualTo(DiagnosticCode.NESTED_TOO_DEEP);
    assertThat(problem.location()).isEqualTo(at(1, 65, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void nestingAMillionDeepIsReportedNotOverflowing(String opening) {
    assertThat(refuse(opening.repeat(1_000_000)).code()).isEqualTo(DiagnosticCode.NESTED_TOO_DEEP);
  }

  @Test
  void hugeNumbersAndStringsAreValuesLikeOthers() {
    String digits = "9".repeat(2_000_000);
    String letters = "x".repeat(2_000_000);

    JsonArray array =
        (JsonArray) read("[" + digits + ",1e999999999,{\"" + letters + "\":\"" + letters + "\"}]");

    assertThat(array.elements().get(0).location().length()).isEqualTo(2_000_000);
    assertThat(array.elements().get(1).location()).isEqualTo(at(1, 2_000_003, 11));
    assertThat(array.elements().get(2)).isInstanceOf(JsonObject.class);
  }

  @ParameterizedTest
  @CsvSource({"Aa, BB, of String", "Aa, B@, of the parser's pool"})
  void keysMadeToCollideAreKeysLikeOthers(String zero, String one, String hashCode) {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < 1 << 12; i++) {
      text.append('"');
      for (int bit = 0; bit < 12; bit++) {
        text.append((i >> bit & 1) == 0 ? zero : one);
      }
      text.append("\":1,");
    }
    JsonObject object = (JsonObject) read(text.append("\"last\":1}").toString());

    assertThat(object.members()).as("keys with one hash code %s", hashCode).hasSize(4097);
  }

  @Test
  void theFirstOfDuplicateKeysIsKept() {
    Diagnostics diagnostics = new Diagnostics("");
    JsonObject object =
        (JsonObject)
            JsonReader.read(new SourceText("t", "{\"a\": 1, \"a\": true, \"a\": 2}"), diagnostics)
                .orElseThrow();

    assertThat(object.members()).hasSize(1);
    assertThat(object.members().get(0).value().kind()).isEqualTo(Kind.NUMBER);
    assertThat(diagnostics.inTextOrder()).extracting(Diagnostic::code).hasSize(2);
    assertThat(diagnostics.inTextOrder().get(1).hint().orElseThrow())
        .contains("the first one is at t:1:2;");
  }

  private static JsonValue read(String text) {
    Diagnostics diagnostics = new Diagnostics(text);
    JsonValue value = JsonReader.read(new SourceText("t", text), diagnostics).orElseThrow();
    assertThat(diagnostics.inTextOrder()).isEmpty();
    return value;
  }

  private static Diagnostic refuse(String text) {
    Diagnostics diagnostics = new Diagnostics(text);
    assertThat(JsonReader.read(new SourceText("t", text), diagnostics)).isEmpty();
    List<Diagnostic> found = diagnostics.inTextOrder();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static SourceLocation at(int line, int column, int length) {
    return new SourceLocation("t", line, column, length);
  }
}
