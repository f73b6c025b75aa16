package io.ekkogen.emit.js.declarations;

import io.ekkogen.emit.ExceptionDocs;
import io.ekkogen.emit.LineBreaker;
import io.ekkogen.emit.js.source.JsDoc;
import io.ekkogen.emit.js.source.JsText;
import io.ekkogen.model.CPrototype;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Constant;
import io.ekkogen.model.Handle;
import io.ekkogen.model.Library;
import io.ekkogen.model.type.Enumeration;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Struct;
import java.util.List;
import java.util.stream.Collectors;

/** Declares the types of a module in TypeScript, and its constants. */
final class DeclaredTypes {
  private final Library library;
  private final StringBuilder text = new StringBuilder();

  DeclaredTypes(Library library) {
    this.library = library;
  }

  String generate() {
    library.constants().forEach(this::addConstant);
    library.enumerations().forEach(this::addEnumeration);
    library.structs().forEach(this::addStruct);
    library.handles().forEach(this::addHandle);
    if (library.callsBack()) {
      text.append(
          """
            /** A callback that native code may keep. */
            export interface CallbackRegistration {
              readonly closed: boolean;
              close(): void;
              [Symbol.dispose](): void;
            }

          """);
    }
    library.callbacks().forEach(this::addCallback);
    if (library.hasVariadicFunctions()) {
      text.append(new DeclaredVariadics(library).generate());
    }
    return text.toString();
  }

  private void addConstant(Constant constant) {
    text.append(new JsDoc().text(constant.doc()).comment("  "));
    String type =
        constant.value() instanceof Double
            ? "number"
            : JsText.literal(constant.value(), constant.type());
    text.append("  export const %s: %s;\n\n".formatted(constant.jsName(), type));
  }

  private void addEnumeration(Enumeration enumeration) {
    String name = enumeration.jsName();
    List<String> values =
        enumeration.values().stream()
            .map(
                value ->
                    "readonly %s: %s"
                        .formatted(
                            value.jsName(), JsText.integer(value.value(), enumeration.type())))
            .toList();
    text.append(new JsDoc().text(enumeration.doc()).comment("  "));
    text.append("  export const %s: {\n".formatted(name));
    values.forEach(value -> text.append("    ").append(value).append(";\n"));
    text.append("  };\n");
    // Bits are combined to values that have no name.
    String type = enumeration.flags() ? number(enumeration.type()) : union(enumeration);
    text.append("  export type %s = %s;\n\n".formatted(name, type));
  }

  private static String number(ScalarType type) {
    return type == ScalarType.LONG || type == ScalarType.ULONG ? "bigint" : "number";
  }

  private static String union(Enumeration enumeration) {
    return "(typeof %1$s)[keyof typeof %1$s]".formatted(enumeration.jsName());
  }

  private void addHandle(Handle handle) {
    text.append(new JsDoc().text(handle.doc()).comment("  "));
    text.append(
        """
          export class %s {
            #private;
            private constructor();
            readonly closed: boolean;
        %s  }

        """
            .formatted(handle.jsName(), ownMembers(handle)));
  }

  /** The members that handles with a close function have, or those without. */
  private static String ownMembers(Handle handle) {
    return handle.close().isPresent()
        ? "    close(): void;\n    [Symbol.dispose](): void;\n"
        : "    equals(other: %s | null): boolean;\n".formatted(handle.jsName());
  }

  private void addStruct(Struct struct) {
    text.append(new JsDoc().code(CPrototype.of(struct)).text(struct.doc()).comment("  "));
    text.append("  export class %s {\n".formatted(struct.jsName()));
    text.append(
        """
            #private;
            constructor(init?: %1$s.Init);
            /** In bytes. */
            static readonly size: number;
            /** A view of memory that somebody else keeps; null for NULL. */
            static at(pointer: Pointer | bigint | null): %1$s | null;
            /** Where an instance lies, which has to be kept while the pointer is used. */
            static pointerTo(instance: %1$s): Pointer;
            /** A plain object of the fields. */
            toJSON(): object;
        """
            .formatted(struct.jsName()));
    for (Struct.Field field : struct.fields()) {
      text.append(new JsDoc().text(field.doc()).comment("    "));
      TsKind kind = TsTypes.of(field.type());
      text.append(
          field.isReadOnly()
              ? "    readonly %s: %s;\n".formatted(field.jsName(), kind.out())
              : property("    ", field.jsName(), kind.in(), kind.out()));
    }
    text.append("  }\n\n");
    addInit(struct);
  }

  /** A property whose setter may take another type than its getter returns. */
  static String property(String indent, String name, String in, String out) {
    return in.equals(out)
        ? "%s%s: %s;\n".formatted(indent, name, out)
        : "%1$sget %2$s(): %3$s;\n%1$sset %2$s(value: %4$s);\n".formatted(indent, name, out, in);
  }

  private void addInit(Struct struct) {
    text.append("  export namespace %s {\n".formatted(struct.jsName()));
    text.append("    /** Fields by name; those left out are zero. */\n");
    text.append("    interface Init {\n");
    for (Struct.Field field : struct.fields()) {
      text.append("      %s?: %s;\n".formatted(field.jsName(), TsTypes.of(field.type()).in()));
    }
    text.append("    }\n  }\n\n");
  }

  private void addCallback(Callback callback) {
    text.append(
        new JsDoc()
            .code(CPrototype.of(callback))
            .text(callback.doc())
            .text(ExceptionDocs.of(callback))
            .signature(callback.parameters(), callback.returns())
            .comment("  "));
    String parameters =
        callback.parameters().stream()
            .map(
                parameter ->
                    parameter.jsName()
                        + ": "
                        + TsTypes.of(parameter.type()).callbackArgument(parameter))
            .collect(Collectors.joining(", "));
    text.append(
        "  export type %s = (%s) => %s;\n"
            .formatted(
                callback.jsName(),
                LineBreaker.first(parameters),
                TsTypes.returned(callback.returns())));
    if (library.callsBack()) {
      text.append("  export const %s: {\n".formatted(callback.jsName()));
      text.append(
          "    /** Keeps a callback alive that native code keeps, until the registration is closed. */\n");
      text.append(
          "    register(callback: %s): CallbackRegistration;\n  };\n".formatted(callback.jsName()));
    }
    text.append('\n');
  }
}
