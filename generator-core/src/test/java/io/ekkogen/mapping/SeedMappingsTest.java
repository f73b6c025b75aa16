package io.ekkogen.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.mapping.Mapping.ArtifactMapping;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import org.junit.jupiter.api.Test;

class SeedMappingsTest {
  @Test
  void theMappingThatShowsTheFormatIsReadAsWritten() {
    Reading reading = Reading.of("format.ekko.json", Reading.seed("format/format.ekko.json"));

    assertThat(reading.diagnostics()).isEmpty();
    Mapping mapping = reading.mapping().orElseThrow();
    assertThat(mapping.name().value()).isEqualTo("format");
    assertThat(mapping.version().orElseThrow().value()).isEqualTo("1.0.0");
    assertThat(mapping.artifacts())
        .extracting(SeedMappingsTest::text)
        .containsExactly(
            "windows/x64 mathlib.dll",
            "windows/x86 mathlib32.dll",
            "linux/x64 libmathlib.so",
            "linux/x86 libmathlib32.so",
            "linux/arm64 libmathlib-arm64.so",
            "darwin/x64 libmathlib.dylib",
            "darwin/arm64 libmathlib-arm64.dylib");

    FunctionMapping function = mapping.exports().get(0);
    assertThat(function.name().value()).isEqualTo("functionName");
    assertThat(function.entryPoint().everywhere().orElseThrow().value())
        .isEqualTo("native_function_name");
    assertThat(function.returns().type().value()).isEqualTo("int");
    assertThat(function.parameters())
        .extracting(SeedMappingsTest::text)
        .containsExactly("int param1", "double param2");
    assertThat(function.callingConvention().everywhere().orElseThrow().value()).isEqualTo("cdecl");

    assertThat(mapping.structs().get(0).name().value()).isEqualTo("Point");
    assertThat(mapping.structs().get(0).kind()).isEqualTo(StructKind.SEQUENTIAL);
    assertThat(mapping.structs().get(0).fields())
        .extracting(field -> field.name().orElseThrow().value())
        .containsExactly("x", "y");
    assertThat(mapping.callbacks().get(0).name().value()).isEqualTo("CallbackType");
    assertThat(mapping.callbacks().get(0).returns().type().value()).isEqualTo("void");
    assertThat(mapping.callbacks().get(0).parameters())
        .extracting(SeedMappingsTest::text)
        .containsExactly("int value");
  }

  @Test
  void theCompleteMappingIsReadAsWritten() {
    Reading reading = Reading.of("mathlib.ekko.json", Reading.seed("mathlib/mathlib.ekko.json"));

    assertThat(reading.diagnostics()).isEmpty();
    Mapping mapping = reading.mapping().orElseThrow();
    assertThat(mapping.name().value()).isEqualTo("mathlib");
    assertThat(mapping.version()).isEmpty();
    assertThat(mapping.artifacts()).hasSize(3);
    assertThat(mapping.exports())
        .extracting(function -> function.name().value())
        .containsExactly("add", "getVersion", "distance");
    FunctionMapping distance = mapping.exports().get(2);
    assertThat(distance.parameters()).allMatch(parameter -> parameter.ref().orElseThrow().value());
    assertThat(distance.parameters()).allMatch(parameter -> parameter.out().isEmpty());
    assertThat(distance.parameters().get(1).type().location())
        .hasToString("mathlib.ekko.json:26:33");
    assertThat(mapping.callbacks()).isEmpty();
    assertThat(mapping.refusedTypes()).isEmpty();
  }

  private static String text(ArtifactMapping artifact) {
    return artifact.os().value()
        + "/"
        + artifact.arch().orElseThrow().value()
        + " "
        + artifact.file().value();
  }

  private static String text(ParameterMapping parameter) {
    return parameter.type().value() + " " + parameter.name().value();
  }
}
