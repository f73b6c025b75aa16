package io.ekkogen.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ekkogen.mapping.ConditionMapping.RangeMapping;
import io.ekkogen.mapping.Mapping.CallMapping;
import io.ekkogen.mapping.Mapping.ConstantMapping;
import io.ekkogen.mapping.Mapping.DependencyMapping;
import io.ekkogen.mapping.Mapping.EnumMapping;
import io.ekkogen.mapping.Mapping.EnumValueMapping;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.mapping.Mapping.GlobalMapping;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.mapping.Mapping.ReturnMapping;
import io.ekkogen.mapping.Mapping.ValueKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The records for valid mappings. */
class ValueReaderTest {
  private static final String HASH = "0123456789ABCDEF".repeat(4);

  @Test
  void howAFunctionIsCalled() {
    CallMapping call =
        function(
                """
                "variadic": true, "lastError": true, "async": true, "critical": false,
                "optional": true, "platforms": [ "windows", "linux/x64", "windows" ],
                "error": { "when": "!=0", "code": "result" }
                """)
            .call();

    assertThat(value(call.variadic())).isEqualTo(true);
    assertThat(value(call.lastError())).isEqualTo(true);
    assertThat(value(call.async())).isEqualTo(true);
    assertThat(value(call.critical())).isEqualTo(false);
    assertThat(value(call.optional())).isEqualTo(true);
    assertThat(call.platforms()).extracting(Located::value).containsExactly("windows", "linux/x64");
    assertThat(call.error().orElseThrow().when().orElseThrow().value().text()).isEqualTo("!=0");
    assertThat(value(call.error().orElseThrow().code())).isEqualTo("result");
  }

  @Test
  void absentKeysHaveNoValue() {
    CallMapping call = function("").call();

    assertThat(call.variadic()).isEmpty();
    assertThat(call.error()).isEmpty();
    assertThat(call.platforms()).isEmpty();
  }

  @Test
  void anErrorIsAConditionToo() {
    CallMapping call = function("\"error\": \"null\"").call();

    assertThat(call.error().orElseThrow().when().orElseThrow().value().text()).isEqualTo("null");
    assertThat(call.error().orElseThrow().code()).isEmpty();
    assertThat(call.error().orElseThrow().isNull()).isTrue();
  }

  @Test
  void anErrorMayBeTestedAndDescribedByFunctions() {
    CallMapping call = function("\"error\": { \"test\": \"isBad\", \"message\": \"text\" }").call();

    assertThat(call.error().orElseThrow().when()).isEmpty();
    assertThat(value(call.error().orElseThrow().test())).isEqualTo("isBad");
    assertThat(value(call.error().orElseThrow().message())).isEqualTo("text");
  }

  @Test
  void aConditionIsAComparisonOrASet() {
    assertThat(ConditionMapping.parse("<=-2").orElseThrow())
        .isEqualTo(new ConditionMapping("<=-2", "<=", List.of(new RangeMapping("-2", "-2"))));
    assertThat(ConditionMapping.parse("not in [0,OK , 3 .. 5]").orElseThrow().operands())
        .containsExactly(
            new RangeMapping("0", "0"), new RangeMapping("OK", "OK"), new RangeMapping("3", "5"));
    assertThat(ConditionMapping.parse("in [" + "0,".repeat(63) + "0]")).isPresent();
    for (String broken :
        List.of("", "<", "== 0", "=0", "in", "in[1]", "in [1", "in [,]", "in [1,]", "in [1..]")) {
      assertThat(ConditionMapping.parse(broken)).as(broken).isEmpty();
    }
    assertThat(ConditionMapping.parse("in [" + "0,".repeat(64) + "0]")).isEmpty();
  }

  @Test
  void valuesPerSystemAreOneTextOrOneForEach() {
    FunctionMapping one = function("\"entryPoint\": \"_f\", \"callingConvention\": \"stdcall\"");
    FunctionMapping each =
        function(
            """
            "entryPoint": { "windows": "_f@4", "$comment": 1, "linux-musl": "f" },
            "callingConvention": { "windows": "stdcall" }
            """);

    assertThat(value(one.entryPoint().everywhere())).isEqualTo("_f");
    assertThat(value(one.callingConvention().everywhere())).isEqualTo("stdcall");
    assertThat(each.entryPoint().everywhere()).isEmpty();
    assertThat(each.entryPoint().bySystem()).containsOnlyKeys("windows", "linux-musl");
    assertThat(each.entryPoint().bySystem().get("windows").value()).isEqualTo("_f@4");
    assertThat(each.callingConvention().bySystem()).containsOnlyKeys("windows");
  }

  @Test
  void keysOfResultsAndParameters() {
    FunctionMapping function =
        function(
            """
            "returns": { "type": "string[]", "encoding": "utf-8", "free": "C", "length": 3,
                         "nullable": false, "owned": true },
            "parameters": [ { "name": "a", "type": "string", "encoding": "latin1", "out": true,
                              "nullable": true, "length": "n", "owned": false } ]
            """);

    ReturnMapping returns = function.returns();
    assertThat(value(returns.encoding())).isEqualTo("utf-8");
    assertThat(value(returns.free())).isEqualTo("C");
    assertThat(value(returns.length())).isEqualTo("3");
    assertThat(value(returns.nullable())).isEqualTo(false);
    assertThat(value(returns.owned())).isEqualTo(true);
    ParameterMapping parameter = function.parameters().get(0);
    assertThat(value(parameter.encoding())).isEqualTo("latin1");
    assertThat(value(parameter.out())).isEqualTo(true);
    assertThat(value(parameter.nullable())).isEqualTo(true);
    assertThat(value(parameter.length())).isEqualTo("n");
    assertThat(value(parameter.owned())).isEqualTo(false);
  }

  @Test
  void theLengthOfAResultMayBeAName() {
    ReturnMapping returns =
        function("\"returns\": { \"type\": \"int[]\", \"length\": \"n\" }").returns();

    assertThat(value(returns.length())).isEqualTo("n");
  }

  @Test
  void anArtifactDependsOnFilesWithAndWithoutAHashInTheirOrder() {
    Reading reading =
        Reading.of(
            """
            { "library": { "linux": { "x64": { "file": "a.so",
              "dependsOn": [ "lib/b.so", { "file": "c.so", "sha256": "%s", "$c": 1 } ] } } } }
            """
                .formatted(HASH));

    assertThat(reading.diagnostics()).isEmpty();
    assertThat(reading.mapping().orElseThrow().artifacts().get(0).dependsOn())
        .extracting(dependency -> dependency.file().value(), ValueReaderTest::hash)
        .containsExactly(
            tuple("lib/b.so", Optional.empty()),
            tuple("c.so", Optional.of(HASH.toLowerCase(Locale.ROOT))));
  }

  private static Optional<String> hash(DependencyMapping dependency) {
    return dependency.sha256().map(Located::value);
  }

  @Test
  void enumsAndTheirValues() {
    EnumMapping written =
        accepted(
                """
                "enums": { "E": { "type": "uint", "flags": true, "doc": "d", "x-e": 1,
                  "values": { "A": 1, "$comment": "no value", "B": "0x10" } } }
                """)
            .enums()
            .get(0);

    assertThat(value(written.type())).isEqualTo("uint");
    assertThat(written.flags()).isTrue();
    assertThat(written.doc()).contains("d");
    assertThat(written.values())
        .extracting(it -> it.name().value(), it -> it.value().value(), EnumValueMapping::kind)
        .containsExactly(tuple("A", "1", ValueKind.NUMBER), tuple("B", "0x10", ValueKind.STRING));
  }

  @Test
  void constantsAsTheyAreWritten() {
    Mapping mapping =
        accepted(
            """
            "constants": {
              "A": { "type": "int", "value": -5 }, "B": { "type": "string", "value": "0x" },
              "C": { "type": "bool", "value": true }, "D": { "type": "double", "value": 1E+2 } }
            """);

    assertThat(mapping.constants())
        .extracting(it -> it.value().value(), ConstantMapping::kind)
        .containsExactly(
            tuple("-5", ValueKind.NUMBER),
            tuple("0x", ValueKind.STRING),
            tuple("true", ValueKind.BOOLEAN),
            tuple("1E+2", ValueKind.NUMBER));
  }

  @Test
  void handlesAndGlobals() {
    Mapping mapping =
        accepted(
            """
            "handles": { "H": { "close": "h_close", "doc": "d" } },
            "globals": { "g": { "type": "int", "readOnly": true, "entryPoint": "_g" },
                         "h": { "type": "int" } }
            """);

    assertThat(mapping.handles().get(0).close().orElseThrow().value()).isEqualTo("h_close");
    assertThat(mapping.handles().get(0).doc()).contains("d");
    assertThat(mapping.globals()).extracting(GlobalMapping::readOnly).containsExactly(true, false);
    assertThat(value(mapping.globals().get(0).entryPoint().everywhere())).isEqualTo("_g");
    assertThat(mapping.globals().get(1).entryPoint().bySystem()).isEqualTo(Map.of());
  }

  @Test
  void refusedPartsAreOmittedSoThatTheRestCanBeChecked() {
    Mapping mapping =
        Reading.ofMembers(
                """
                "enums": { "E": { "values": { "A": true, "B": 2, "C-D": 3 } }, "F": {} },
                "constants": { "C": { "type": "int" }, "D": { "type": "int", "value": 1 } },
                "handles": { "H": 5 },
                "globals": { "g": {}, "h": { "type": "int" } }
                """)
            .mapping()
            .orElseThrow();

    assertThat(mapping.enums().get(0).values())
        .extracting(value -> value.name().value())
        .containsExactly("B", "_C_D");
    assertThat(mapping.enums().get(1).values()).isEmpty();
    assertThat(mapping.constants()).hasSize(1);
    assertThat(mapping.handles()).isEmpty();
    assertThat(mapping.globals()).hasSize(1);
    assertThat(mapping.refusedTypes()).containsExactly("H");
  }

  private static <T> T value(Optional<Located<T>> located) {
    return located.orElseThrow().value();
  }

  private static FunctionMapping function(String members) {
    return accepted("\"exports\": { \"f\": { " + members + " } }").exports().get(0);
  }

  private static Mapping accepted(String members) {
    Reading reading = Reading.ofMembers(members);
    assertThat(reading.diagnostics()).isEmpty();
    return reading.mapping().orElseThrow();
  }
}
