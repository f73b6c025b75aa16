package io.ekkogen.emit.js.declarations;

import io.ekkogen.emit.js.source.JsText;
import io.ekkogen.model.type.ScalarType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Declares the class of pointers in TypeScript. */
final class DeclaredPointer {
  String generate() {
    return """
          /** A native address that is not NULL; NULL is `null`. */
          export interface Pointer {
            readonly address: bigint;
        %s%s\
            readString(encoding?: string, max?: number): string;
            view(length: number): ArrayBuffer;
            offset(bytes: number | bigint): Pointer | null;
            equals(other: Pointer | null): boolean;
            toString(): string;
          }

          /** What is passed as a pointer; of buffers only those over native memory, as `buffer` makes. */
          export type PointerLike = Pointer | bigint | ArrayBuffer | ArrayBufferView;

        """
        .formatted(
            overloads(
                TsKind::out,
                (type, value) -> "read(type: %s, offset?: number): %s;".formatted(type, value)),
            overloads(
                TsKind::in,
                (type, value) ->
                    "write(type: %s, value: %s, offset?: number): void;".formatted(type, value)));
  }

  /** One overload for each TypeScript type of scalar values. */
  private static String overloads(
      Function<TsKind, String> valueType, BinaryOperator<String> method) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (ScalarType type : ScalarType.values()) {
      names
          .computeIfAbsent(valueType.apply(TsScalar.of(type)), it -> new ArrayList<>())
          .addAll(type.names());
    }
    return names.entrySet().stream()
        .map(entry -> method.apply(union(entry.getValue()), entry.getKey()))
        .map(text -> "    " + text + "\n")
        .collect(Collectors.joining());
  }

  /** A union of string literals. */
  static String union(List<String> texts) {
    return texts.stream().map(JsText::string).collect(Collectors.joining(" | "));
  }
}
