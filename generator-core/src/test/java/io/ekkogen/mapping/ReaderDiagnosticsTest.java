package io.ekkogen.mapping;

import static io.ekkogen.diagnostic.DiagnosticCode.ABSOLUTE_ARTIFACT;
import static io.ekkogen.diagnostic.DiagnosticCode.BAD_ARTIFACT;
import static io.ekkogen.diagnostic.DiagnosticCode.BAD_IDENTIFIER;
import static io.ekkogen.diagnostic.DiagnosticCode.BAD_LAYOUT;
import static io.ekkogen.diagnostic.DiagnosticCode.BAD_LIBRARY_NAME;
import static io.ekkogen.diagnostic.DiagnosticCode.BAD_PACKAGE;
import static io.ekkogen.diagnostic.DiagnosticCode.BAD_SYMBOL;
import static io.ekkogen.diagnostic.DiagnosticCode.DUPLICATE_KEY;
import static io.ekkogen.diagnostic.DiagnosticCode.DUPLICATE_NAME;
import static io.ekkogen.diagnostic.DiagnosticCode.EMPTY_FILE;
import static io.ekkogen.diagnostic.DiagnosticCode.INVALID_ENCODING;
import static io.ekkogen.diagnostic.DiagnosticCode.MISSING_KEY;
import static io.ekkogen.diagnostic.DiagnosticCode.NESTED_TOO_DEEP;
import static io.ekkogen.diagnostic.DiagnosticCode.REF_AND_OUT;
import static io.ekkogen.diagnostic.DiagnosticCode.SYNTAX;
import static io.ekkogen.diagnostic.DiagnosticCode.UNKNOWN_CONVENTION;
import static io.ekkogen.diagnostic.DiagnosticCode.UNKNOWN_KEY;
import static io.ekkogen.diagnostic.DiagnosticCode.UNKNOWN_PLATFORM;
import static io.ekkogen.diagnostic.DiagnosticCode.UNKNOWN_TYPE;
import static io.ekkogen.diagnostic.DiagnosticCode.WRONG_KIND;
import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.diagnostic.Diagnostic;
import io.ekkogen.diagnostic.DiagnosticCode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** One test for each code of the reader: the place, the message and the hint. */
class ReaderDiagnosticsTest {
  @Test
  void bytesThatAreNoUtf8() {
    byte[] latin1 = "{\n  \"doc\": \"caf\u00e9\" }".getBytes(StandardCharsets.ISO_8859_1);

    Diagnostic problem = Reading.of("mathlib.ekko.json", latin1).problem();

    check(problem, INVALID_ENCODING, 2, 14, "save the file as UTF-8");
    assertThat(problem.message()).isEqualTo("byte 0xE9 is not valid UTF-8");
  }

  @Test
  void anEmptyFile() {
    Diagnostic problem = Reading.of(" \n\t").problem();

    check(problem, EMPTY_FILE, 1, 1, null);
    assertThat(problem.expected().orElseThrow()).startsWith("a mapping: { \"library\":");
  }

  @Test
  void invalidJson() {
    Diagnostic problem = Reading.of("{\n  \"exports\": {},\n}").problem();

    check(problem, SYNTAX, 3, 1, "remove the comma before it");
    assertThat(problem.message()).isEqualTo("unexpected \"}\"");
  }

  @Test
  void nestingTooDeep() {
    Diagnostic problem = Reading.of("{\"x-a\":\n" + "[".repeat(100_000)).problem();

    check(problem, NESTED_TOO_DEEP, 2, 64, null);
    assertThat(problem.message()).contains("more than 64 deep");
  }

  @Test
  void duplicateKeys() {
    Diagnostic problem = Reading.ofMembers("\"exports\": {},\n  \"exports\": {}").problem();

    check(
        problem,
        DUPLICATE_KEY,
        3,
        3,
        "the first one is at mathlib.ekko.json:2:1; remove one of them");
    assertThat(problem.message()).isEqualTo("duplicate key \"exports\"");
  }

  @Test
  void aValueOfTheWrongKind() {
    Diagnostic problem =
        Reading.ofMembers(
                "\"exports\": { \"f\": { \"parameters\":\n"
                    + "[ { \"name\": \"a\", \"type\": \"int\", \"ref\": \"true\" } ] } }")
            .problem();

    check(problem, WRONG_KIND, 3, 40, "write true without quotes");
    assertThat(problem.message()).isEqualTo("\"ref\" is a string");
    assertThat(problem.expected()).contains("true or false");
  }

  @Test
  void anUnknownKey() {
    Diagnostic problem =
        Reading.ofMembers("\"exports\": { \"f\": {\n  \"retuns\": \"int\" } }").problem();

    check(problem, UNKNOWN_KEY, 3, 3, "did you mean \"returns\"?");
    assertThat(problem.message()).isEqualTo("unknown key \"retuns\"");
    assertThat(problem.expected().orElseThrow()).startsWith("one of entryPoint, returns, param");
    assertThat(problem.location().length()).isEqualTo("\"retuns\"".length());
  }

  @Test
  void aMissingKey() {
    Diagnostic problem = Reading.of(" { \"exports\": {} }").problem();

    check(problem, MISSING_KEY, 1, 2, null);
    assertThat(problem.message()).isEqualTo("\"library\" is missing");
    assertThat(problem.expected())
        .contains("\"library\": { \"linux\": { \"x64\": \"libname.so\" } }");
  }

  @Test
  void anUnknownPlatform() {
    Diagnostic problem = Reading.of("{ \"library\": {\n  \"macos\": \"a.dylib\" } }").problem();

    check(problem, UNKNOWN_PLATFORM, 2, 3, "did you mean \"darwin\"?");
    assertThat(problem.expected().orElseThrow()).startsWith("one of windows, linux, darwin");
  }

  @Test
  void aMalformedArtifact() {
    Diagnostic problem =
        Reading.of("{ \"library\": { \"linux\":\n { \"x64\": \"../a.so\" } } }").problem();

    check(problem, BAD_ARTIFACT, 2, 11, null);
    assertThat(problem.message()).contains("\"../a.so\" leaves its folder");
  }

  @Test
  void aMalformedLibraryName() {
    Diagnostic problem =
        Reading.of("my lib.ekko.json", Reading.complete("\"exports\": {}").getBytes()).problem();

    check(problem, BAD_LIBRARY_NAME, 1, 1, "rename the file, or add \"name\": \"mathlib\"");
    assertThat(problem.message()).startsWith("\"my lib\", taken from the file's name");
  }

  @Test
  void invalidIdentifiers() {
    Diagnostic problem = Reading.ofMembers("\"exports\": { \"a-b\": {} }").problem();

    check(problem, BAD_IDENTIFIER, 2, 14, "the symbol itself goes into \"entryPoint\"");
    assertThat(problem.message()).isEqualTo("\"a-b\" is not a valid identifier");
  }

  @Test
  void aMalformedJavaPackage() {
    Diagnostic problem = Reading.ofMembers("\"java\": { \"package\": \"com.new\" }").problem();

    check(problem, BAD_PACKAGE, 2, 22, null);
    assertThat(problem.message()).isEqualTo("\"com.new\" is not a valid Java package name");
  }

  @Test
  void invalidSymbolNames() {
    Diagnostic problem =
        Reading.ofMembers("\"exports\": { \"f\": {\n\"entryPoint\": \"a b\" } }").problem();

    check(problem, BAD_SYMBOL, 3, 15, null);
    assertThat(problem.message()).isEqualTo("\"a b\" is not a valid symbol name");
  }

  @Test
  void anUnknownCallingConvention() {
    Diagnostic problem = Reading.ofMembers("\"callingConvention\": \"StdCall\"").problem();

    check(problem, UNKNOWN_CONVENTION, 2, 22, "did you mean \"stdcall\"?");
    assertThat(problem.expected()).contains("one of cdecl, stdcall, fastcall");
  }

  @Test
  void aMalformedLayout() {
    Diagnostic problem =
        Reading.ofMembers(
                "\"structs\": { \"S\": { \"layout\": \"sequential\",\n"
                    + "\"fields\": [ { \"name\": \"a\", \"type\": \"int\" } ] } }")
            .problem();

    check(problem, BAD_LAYOUT, 2, 31, "did you mean \"Sequential\"?");
  }

  @Test
  void anEmptyType() {
    Diagnostic problem =
        Reading.ofMembers("\"exports\": { \"f\": { \"returns\": \" \" } }").problem();

    check(problem, UNKNOWN_TYPE, 2, 32, null);
  }

  @Test
  void refAndOutTogether() {
    Diagnostic problem =
        Reading.ofMembers(
                "\"exports\": { \"f\": { \"parameters\": [\n"
                    + "{ \"name\": \"a\", \"type\": \"int\", \"ref\": true, \"out\": true } ] } }")
            .problem();

    check(problem, REF_AND_OUT, 3, 51, null);
    assertThat(problem.expected().orElseThrow()).contains("\"ref\": true when");
  }

  @Test
  void aNameThatIsTaken() {
    Diagnostic problem =
        Reading.ofMembers(
                "\"structs\": { \"P\": { \"fields\": [] } },\n\"callbacks\": { \"P\": {} }")
            .problem();

    check(
        problem,
        DUPLICATE_NAME,
        3,
        16,
        "the other one is at mathlib.ekko.json:2:14; rename one of them");
  }

  @Test
  void anAbsoluteArtifactIsNotedAndAccepted() {
    Reading reading = Reading.of("{ \"library\": { \"linux\": \"/opt/liba.so\" } }");

    check(reading.problem(), ABSOLUTE_ARTIFACT, 1, 25, null);
    assertThat(reading.mapping().orElseThrow().artifacts()).hasSize(1);
  }

  private static void check(
      Diagnostic problem, DiagnosticCode code, int line, int column, String hint) {
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.location().line()).as("line").isEqualTo(line);
    assertThat(problem.location().column()).as("column").isEqualTo(column);
    assertThat(problem.hint().orElse(null)).isEqualTo(hint);
  }
}
