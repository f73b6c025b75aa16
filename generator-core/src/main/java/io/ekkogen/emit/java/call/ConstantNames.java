package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.FreeName;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Partition;
import io.ekkogen.model.Function;
import io.ekkogen.model.Global;
import io.ekkogen.model.Handle;
import io.ekkogen.model.Library;
import io.ekkogen.model.Release;
import io.ekkogen.model.type.Encoding;
import io.ekkogen.model.type.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Names the constants of a binding. */
public final class ConstantNames {
  private static final Pattern WORD_START = Pattern.compile("([a-z0-9])([A-Z])");
  private static final Pattern NO_IDENTIFIER_PART = Pattern.compile("[^A-Z0-9]");

  private final Set<String> taken = new HashSet<>(Set.of("LIBRARY", "INSTANCE", "_"));
  private final Map<String, String> functions = new HashMap<>();
  private final Map<String, String> globals = new HashMap<>();
  private final Map<String, String> releases = new HashMap<>();
  private final List<Function> releasingFunctions = new ArrayList<>();
  private final Map<Type.Handle, Release> closers = new HashMap<>();
  private final Map<Type.Handle, Function> references = new HashMap<>();
  private final Map<Encoding, String> encodings = new LinkedHashMap<>();
  private final CallbackNames callbacks;
  private final Set<String> types;
  private final boolean isSplit;

  public ConstantNames(Library library, JavaTypes javaTypes) {
    types = javaTypes.names();
    isSplit = Partition.of(library).size() > 1;
    taken.addAll(types);
    callbacks = new CallbackNames(library, types);
    for (Function function : library.functions()) {
      functions.put(function.name(), take(upperSnakeCase(function.name())));
    }
    for (Global global : library.globals()) {
      globals.put(global.name(), take(upperSnakeCase(global.name())));
    }
    for (Handle handle : library.handles()) {
      handle.release().ifPresent(release -> closers.put(handle.type(), release));
      handle.release().ifPresent(this::nameRelease);
      handle.ref().ifPresent(ref -> references.put(handle.type(), ref.get()));
    }
    for (Function function : library.functions()) {
      function.releases().forEach(this::nameRelease);
    }
    library.passedTypes().forEach(this::nameEncoding);
  }

  /** Names what needs no arguments of a call, and can therefore be a constant. */
  private void nameRelease(Release release) {
    if (release.isPlain() && release.function().isPresent()) {
      Function function = release.function().get();
      releases.computeIfAbsent(
          function.name(),
          name -> {
            releasingFunctions.add(function);
            return take("RELEASE_BY_" + upperSnakeCase(name));
          });
    }
  }

  private void nameEncoding(Type type) {
    if (type.single() instanceof Type.CString string && !string.encoding().isBuiltIn()) {
      encodings.computeIfAbsent(
          string.encoding(),
          encoding -> {
            String name =
                NO_IDENTIFIER_PART
                    .matcher(encoding.name().toUpperCase(Locale.ROOT))
                    .replaceAll("_");
            return take(Character.isDigit(name.charAt(0)) ? "_" + name : name);
          });
    }
  }

  /**
   * Whether a variable of this name would hide a generated type whose static methods are called
   * (JLS 6.4.2).
   */
  public boolean hidesType(String name) {
    return types.contains(name);
  }

  /** Whether the binding is more than one class. */
  boolean isSplit() {
    return isSplit;
  }

  /** The handle of a function: {@code getVersion} becomes {@code GET_VERSION}. */
  public String of(Function function) {
    return functions.get(function.name());
  }

  /** An exported variable. */
  public String of(Global global) {
    return globals.get(global.name());
  }

  /** What releases memory by the export {@code function}. */
  public String release(Function function) {
    return releases.get(function.name());
  }

  /** What closes handles. */
  Release closer(Type.Handle handle) {
    return closers.get(handle);
  }

  /** The function that adds a reference to what a handle points at. */
  Function reference(Type.Handle handle) {
    return references.get(handle);
  }

  /** What the class has that carries callbacks. */
  public CallbackNames callbacks() {
    return callbacks;
  }

  /** The exports that release memory, with no more arguments than its address. */
  public List<Function> releasingFunctions() {
    return releasingFunctions;
  }

  /** The encodings that the runtime has no constant for. */
  public Set<Encoding> encodings() {
    return encodings.keySet();
  }

  /** The constant for one of {@link #encodings}. */
  public String of(Encoding encoding) {
    return encodings.get(encoding);
  }

  /**
   * An expression for the encoding of a string: the runtime's constant, or one of the binding.
   *
   * @param qualify names a constant of the binding from where the expression stands
   */
  public CodeBlock encoding(Type.CString type, UnaryOperator<String> qualify) {
    Encoding encoding = type.encoding();
    return encoding.isBuiltIn()
        ? JavaTypes.encoding(encoding)
        : CodeBlock.of("$L", qualify.apply(of(encoding)));
  }

  private String take(String wish) {
    return FreeName.of(wish, constant -> !taken.add(constant));
  }

  /** {@code getVersion} becomes {@code GET_VERSION}. */
  public static String upperSnakeCase(String name) {
    return WORD_START.matcher(name).replaceAll("$1_$2").toUpperCase(Locale.ROOT);
  }
}
