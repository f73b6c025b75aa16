package io.ekkogen.runtime.js.glue;

import io.ekkogen.runtime.callback.CallbackKind;
import io.ekkogen.runtime.callback.CallbackOwner;
import io.ekkogen.runtime.callback.OneCallLife;
import io.ekkogen.runtime.callback.ScriptCallback;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.linker.ExceptionPolicy;
import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.memory.NativeLengths;
import io.ekkogen.runtime.memory.NativeStrings;
import io.ekkogen.runtime.memory.TerminatedArrays;
import io.ekkogen.runtime.script.ScriptAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.graalvm.polyglot.Value;

/** A callback type for functions of scripts, as glue describes it before the first of them. */
public final class ScriptCallbackKind {
  private final String name;
  private final CType result;
  private final CallbackKind<ScriptCallback> kind;
  private final List<ArgumentCopy> copies = new ArrayList<>();
  private boolean isPosted;
  private NativeEncoding resultEncoding;

  ScriptCallbackKind(String name, String signature) {
    this.name = name;
    this.result = Signature.parse(signature).result();
    this.kind = CallbackKind.ofScripts(name, signature);
  }

  /**
   * Sets the calling convention by its name in mappings.
   *
   * @param os on which it holds, or "default"
   */
  @ScriptAccess
  public void convention(String os, String convention) {
    CallingConvention named = CallingConvention.ofKey(convention).orElseThrow();
    if (os.equals("default")) {
      kind.convention(named);
    } else {
      kind.convention(os, named);
    }
  }

  /** Sets what becomes of exceptions, by the policy's name in mappings. */
  @ScriptAccess
  public void exceptions(String policy) {
    if (ExceptionPolicy.ofKey(policy).orElseThrow() == ExceptionPolicy.REPORT) {
      kind.reportsExceptions();
    } else {
      kind.throwsExceptions();
    }
  }

  /** Makes calls from other threads not wait for the script. */
  @ScriptAccess
  public void post() {
    isPosted = true;
  }

  /** Passes text as a string. */
  @ScriptAccess
  public void text(int argument, NativeEncoding encoding) {
    copies.add(new ArgumentCopy.Text(argument, encoding));
  }

  /** Passes a structure that native code passes by value as a block. */
  @ScriptAccess
  public void structure(int argument, int size) {
    copies.add(new ArgumentCopy.Structure(argument, size));
  }

  /** Passes a text of a given length as a string. */
  @ScriptAccess
  public void units(int argument, NativeEncoding encoding, ArgumentCount count, String label) {
    copies.add(new ArgumentCopy.Units(argument, encoding, count, label));
  }

  /**
   * Passes an array as a block.
   *
   * @param size of an element, in bytes
   */
  @ScriptAccess
  public void array(int argument, int size, ArgumentCount count, String label) {
    copies.add(new ArgumentCopy.Elements(argument, size, count, label));
  }

  /** Passes an array of texts as strings. */
  @ScriptAccess
  public void texts(int argument, NativeEncoding encoding, ArgumentCount count, String label) {
    copies.add(new ArgumentCopy.Texts(argument, encoding, count, label));
  }

  /**
   * Passes a text buffer as a {@link PassedText}.
   *
   * @param count its size; null if it has none
   */
  @ScriptAccess
  public void buffer(int argument, NativeEncoding encoding, ArgumentCount count, String label) {
    copies.add(new ArgumentCopy.Buffer(argument, encoding, Optional.ofNullable(count), label));
  }

  /**
   * Creates the count that an argument carries.
   *
   * @param mask of the bits of the number
   * @param size of the number in bytes, if the argument is its address; else 0
   */
  @ScriptAccess
  public ArgumentCount count(int argument, long mask, int size) {
    return new ArgumentCount.Of(argument, mask, size);
  }

  /**
   * Creates the count of an array that ends with an element of zeros.
   *
   * @param size of an element, in bytes
   */
  @ScriptAccess
  public ArgumentCount terminatedCount(int argument, int size, String label) {
    return raw -> TerminatedArrays.length((long) raw[argument], size, label);
  }

  /** Creates a count that is always the same. */
  @ScriptAccess
  public ArgumentCount fixedCount(int number) {
    return raw -> number;
  }

  /**
   * Creates a count that is computed.
   *
   * @param rule "sum", "difference" or "product"
   */
  @ScriptAccess
  public ArgumentCount computedCount(
      String rule, ArgumentCount left, ArgumentCount right, String label) {
    return switch (rule) {
      case "sum" -> raw -> NativeLengths.sum(left.in(raw), right.in(raw), label);
      case "difference" -> raw -> NativeLengths.difference(left.in(raw), right.in(raw), label);
      default -> raw -> NativeLengths.product(left.in(raw), right.in(raw), label);
    };
  }

  /** Takes the result as a string. */
  @ScriptAccess
  public void resultText(NativeEncoding encoding) {
    resultEncoding = encoding;
  }

  String name() {
    return name;
  }

  boolean isPosted() {
    return isPosted;
  }

  long addressOf(ScriptCallback callback) {
    return kind.addressOf(callback);
  }

  OneCallLife beginOneCall(CallbackOwner owner, ScriptCallback callback) {
    return kind.beginOneCall(owner, callback);
  }

  /** The callback whose function pointer has this address, or one that calls it; null for 0. */
  ScriptCallback at(long address) {
    return kind.of(address);
  }

  /** Replaces addresses in raw arguments by what glue is given. */
  void copy(Object[] raw) {
    for (int i = 0; i < copies.size(); i++) {
      ArgumentCopy copy = copies.get(i);
      raw[copy.argument()] = copy.of(raw);
    }
  }

  /** Converts what the function returned to what {@link ScriptCallback#call} returns, or a text. */
  Object toJava(Value value) {
    if (value.isHostObject()) {
      return value.asHostObject();
    }
    if (result == CScalar.VOID || value.isNull()) {
      return null;
    }
    if (resultEncoding != null) {
      return value.asString();
    }
    boolean isFloating = result == CScalar.FLOAT || result == CScalar.DOUBLE;
    return isFloating ? (Object) value.asDouble() : (Object) value.asLong();
  }

  /** Allocates a text that the function returned; all else stays as it is. */
  Object allocate(Object returned) {
    return returned instanceof String text
        ? NativeStrings.allocate(text, resultEncoding, name + ": result")
        : returned;
  }
}
