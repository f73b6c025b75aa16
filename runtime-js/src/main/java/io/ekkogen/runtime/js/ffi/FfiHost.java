package io.ekkogen.runtime.js.ffi;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.callback.ScriptCallback;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallOptions;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.linking.Linkers;
import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.memory.NativeStrings;
import io.ekkogen.runtime.observe.ObservedFunction;
import io.ekkogen.runtime.script.NativeBlock;
import io.ekkogen.runtime.script.ScriptAccess;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.function.Consumer;

/** The Java side of the {@code ffi-….js} scripts, which have checked the arguments. */
public final class FfiHost {
  private final FfiLibraries libraries;
  private final FfiMemory memory;
  private final FfiCallbacks callbacks;
  private final Consumer<String> printer;
  private final boolean recordsOrigins;

  FfiHost(
      FfiLibraries libraries,
      FfiMemory memory,
      FfiCallbacks callbacks,
      Consumer<String> printer,
      boolean recordsOrigins) {
    this.libraries = libraries;
    this.memory = memory;
    this.callbacks = callbacks;
    this.printer = printer;
    this.recordsOrigins = recordsOrigins;
  }

  /**
   * Opens a library; null is the process.
   *
   * @throws UnsatisfiedLinkError when it cannot be opened; the message has the reason and advice
   */
  @ScriptAccess
  public FfiLibrary open(String name) {
    try {
      return libraries.open(name);
    } catch (InvalidPathException e) {
      throw new UnsatisfiedLinkError(
          "Failed to load library '%s': %s".formatted(name, e.getMessage()));
    }
  }

  /** Closes a library once no call uses it. */
  @ScriptAccess
  public void close(FfiLibrary library) {
    libraries.close(library);
  }

  /** The address of a symbol, which keeps the library open; 0 when there is none. */
  @ScriptAccess
  public long pointerTo(FfiLibrary library, String symbol) {
    return libraries.pointerTo(library, symbol);
  }

  /**
   * Links a function.
   *
   * @param library null for a function pointer
   * @param convention the key of a {@link CallingConvention}
   * @param fixed the number of arguments before the dots; -1 for a function without
   * @param returnsText whether the result is a text, which is copied
   * @param free the address of the function that releases that text, or 0
   */
  @ScriptAccess
  public FfiFunction link(
      FfiLibrary library,
      String name,
      long address,
      String signature,
      String convention,
      int fixed,
      boolean returnsText,
      long free) {
    Signature parsed = Signature.parse(signature);
    CallOptions options =
        new CallOptions(
            CallingConvention.ofKey(convention).orElseThrow(),
            Linkers.select().capturesError(parsed),
            false,
            fixed);
    return FfiFunction.link(
        address,
        library,
        ObservedFunction.of(
            library == null ? "process" : library.name(), name, parsed, options.lastError()),
        options,
        returnsText,
        free,
        memory.lease());
  }

  @ScriptAccess
  public void warn(String line) {
    printer.accept(line);
  }

  /** The number that libffi gives to this platform's convention; -1 where that is not known. */
  @ScriptAccess
  public int defaultAbi() {
    return FfiConventions.defaultNumber();
  }

  /** Whether a calling convention exists on this platform. */
  @ScriptAccess
  public boolean hasConvention(String name) {
    return FfiConventions.has(name);
  }

  /** Whether {@link #allocate} and {@link #openCallback} keep where the script is. */
  @ScriptAccess
  public boolean recordsOrigins() {
    return recordsOrigins;
  }

  /** Allocates zeroed memory that lives until it is freed. */
  @ScriptAccess
  public long allocate(int size, String origin) {
    return memory.allocate(size, origin);
  }

  @ScriptAccess
  public void free(long address) {
    memory.free(address);
  }

  /** Keeps a callback alive until it is freed, and returns its function pointer. */
  @ScriptAccess
  public long openCallback(ScriptCallback callback, String origin) {
    return callbacks.open(callback, origin);
  }

  @ScriptAccess
  public boolean hasCallback(long address) {
    return callbacks.has(address);
  }

  @ScriptAccess
  public void freeCallback(long address) {
    callbacks.free(address);
  }

  /** Checks that a pointer is not one of a freed callback or of a closed library. */
  @ScriptAccess
  public void requireOpen(long address) {
    libraries.requireOpen(address);
    callbacks.requireOpen(address);
  }

  /** Memory at an address, for one access. */
  @ScriptAccess
  public NativeBlock access(long address, int size) {
    return memory.access(address, size);
  }

  /** Memory at an address, for as long as the script refers to it. */
  @ScriptAccess
  public NativeBlock view(long address, int size) {
    return memory.view(address, size);
  }

  /** The beginning of the block that the script allocated at an address; 0 for other memory. */
  @ScriptAccess
  public long beginning(long address) {
    return memory.beginning(address);
  }

  /** Copies bytes; the places may overlap. */
  @ScriptAccess
  public void copy(long to, long from, int size) {
    memory.access(to, size).buffer().put(0, memory.access(from, size).buffer(), 0, size);
  }

  /**
   * Reads a text in UTF-8.
   *
   * @param max the most bytes to read, or -1
   * @throws IllegalArgumentException when a block that the script allocated ends before the text
   */
  @ScriptAccess
  public String readText(long address, int max) {
    long remaining = memory.remaining(address);
    boolean isBounded = max >= 0 && (remaining < 0 || max <= remaining);
    if (!isBounded && remaining < 0) {
      return NativeStrings.copy(address, NativeEncoding.UTF_8);
    }
    int most = (int) (isBounded ? max : remaining);
    ByteBuffer bytes = new Pointer(address).getByteBuffer(0, most);
    int length = 0;
    while (length < most && bytes.get(length) != 0) {
      length++;
    }
    if (!isBounded && length == most) {
      throw new IllegalArgumentException(
          "The text does not end within the %d bytes that are left of its block".formatted(most));
    }
    return StandardCharsets.UTF_8.decode(bytes.limit(length)).toString();
  }

  /** Writes a text in UTF-8, with a terminator. */
  @ScriptAccess
  public void writeText(long address, String text) {
    byte[] bytes = NativeStrings.encode(text, NativeEncoding.UTF_8, "text");
    NativeBlock block = memory.access(address, bytes.length + 1);
    block.buffer().put(0, bytes).put(bytes.length, (byte) 0);
  }
}
