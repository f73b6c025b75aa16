package io.ekkogen.runtime.js.glue;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.AsyncCalls;
import io.ekkogen.runtime.CloseableHandle;
import io.ekkogen.runtime.LastError;
import io.ekkogen.runtime.NativeFuture;
import io.ekkogen.runtime.NativeHandle;
import io.ekkogen.runtime.allocation.NativeAllocator;
import io.ekkogen.runtime.js.engine.ScriptErrorData;
import io.ekkogen.runtime.js.loop.EventLoop;
import io.ekkogen.runtime.js.loop.ScriptCallQueue;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.StructLayout;
import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.memory.NativeStrings;
import io.ekkogen.runtime.platform.Platform;
import io.ekkogen.runtime.script.NativeBlock;
import io.ekkogen.runtime.script.ScriptAccess;
import io.ekkogen.runtime.script.ScriptArray;
import io.ekkogen.runtime.script.ScriptCall;
import io.ekkogen.runtime.script.ScriptText;
import io.ekkogen.runtime.script.ScriptVarargs;
import io.ekkogen.runtime.structure.InlineTextType;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/**
 * The Java side of the object {@code rt} that glue scripts receive: native memory, layouts,
 * failures.
 */
public record GlueSupport(EventLoop loop, ScriptCallQueue calls, CallbackSupport callbacks) {
  /** The maximum size of what is copied at once, in bytes. */
  private static final int LARGEST_PART = 64 * 1024;

  /** The maximum length of a text, in bytes. */
  private static final int LARGEST_TEXT = Integer.MAX_VALUE - 1024;

  @ScriptAccess
  public boolean littleEndian() {
    return ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
  }

  @ScriptAccess
  public int pointerSize() {
    return Native.POINTER_SIZE;
  }

  /** The alignment of numbers of eight bytes in structures: 4 on linux/x86. */
  @ScriptAccess
  public int longAlignment() {
    return CScalar.INT64.alignment(Platform.current());
  }

  @ScriptAccess
  public int longSize() {
    return Native.LONG_SIZE;
  }

  @ScriptAccess
  public int wcharSize() {
    return Native.WCHAR_SIZE;
  }

  /** Allocates zeroed memory that lives as long as the block. */
  @ScriptAccess
  public NativeBlock allocate(int size, int alignment) {
    return new NativeBlock(size, alignment);
  }

  /** Whether every block is exactly as large as was asked for, and used once. */
  @ScriptAccess
  public boolean isolatesBlocks() {
    return NativeAllocator.current().isolatesBlocks();
  }

  /**
   * Copies bytes of a script's buffer to the beginning of a block.
   *
   * @param buffer an ArrayBuffer
   */
  @ScriptAccess
  public void fill(NativeBlock block, Value buffer, int offset, int length) {
    byte[] part = new byte[Math.min(length, LARGEST_PART)];
    for (int done = 0; done < length; done += part.length) {
      int size = Math.min(length - done, part.length);
      buffer.readBuffer((long) offset + done, part, 0, size);
      block.buffer().put(done, part, 0, size);
    }
  }

  /** What callbacks need. */
  @Override
  @ScriptAccess
  public CallbackSupport callbacks() {
    return callbacks;
  }

  /** Creates a call during which the script serves callbacks on threads of native code. */
  @ScriptAccess
  public CallServingCallbacks waitingCall() {
    return new CallServingCallbacks(calls);
  }

  /** A part of a block. */
  @ScriptAccess
  public NativeBlock part(NativeBlock block, int offset, int size) {
    return block.part(offset, size);
  }

  /** Creates a block over memory that its owner keeps alive; null for NULL. */
  @ScriptAccess
  public NativeBlock borrow(long address, int size) {
    return address == 0 ? null : NativeBlock.at(address, size);
  }

  @ScriptAccess
  public long addressOf(NativeBlock block) {
    return block.address();
  }

  /** Creates a buffer over memory that its owner keeps alive. */
  @ScriptAccess
  public ByteBuffer memory(long address, int length) {
    return new Pointer(address).getByteBuffer(0, length);
  }

  /** The encoding of a name in mappings; that of a {@code wstring} has none, but "wide". */
  @ScriptAccess
  public NativeEncoding encoding(String name) {
    return name.equals("wide") ? NativeEncoding.WIDE : NativeEncoding.of(name);
  }

  /** How many bytes a code unit has. */
  @ScriptAccess
  public int unitSize(NativeEncoding encoding) {
    return encoding.unit();
  }

  /** Whether {@code name} is an encoding in mappings. */
  @ScriptAccess
  public boolean isEncoding(String name) {
    return NativeEncoding.isUsable(name);
  }

  /** Reads text up to its terminator; null for NULL. */
  @ScriptAccess
  public String textAt(long address, NativeEncoding encoding) {
    return NativeStrings.copy(address, encoding);
  }

  /** Reads text of at most {@code max} code units. */
  @ScriptAccess
  public String textWithin(long address, NativeEncoding encoding, int max) {
    StringBuilder text = new StringBuilder();
    // More would not fit into a Java string.
    int units = Math.min(max, LARGEST_TEXT / encoding.unit());
    NativeStrings.copyOut(address, units, encoding, text);
    return text.toString();
  }

  /** Reads text of a given length, which may have zeros in it. */
  @ScriptAccess
  public String unitsAt(long address, int units, NativeEncoding encoding, String label) {
    return NativeStrings.copyUnits(address, units, encoding, label);
  }

  /** Like {@link #textBlock}, of a text that may have zeros in it. */
  @ScriptAccess
  public NativeBlock unitsBlock(String text, NativeEncoding encoding, String label) {
    return block(NativeStrings.encodeUnits(text, encoding, label), encoding);
  }

  /** How many code units a text has, without a terminator; 0 for null. */
  @ScriptAccess
  public int textLength(String text, NativeEncoding encoding, String label) {
    return NativeStrings.length(text, encoding, label);
  }

  /** Copies a text and a terminator into a new block. */
  @ScriptAccess
  public NativeBlock textBlock(String text, NativeEncoding encoding, String label) {
    return block(NativeStrings.encode(text, encoding, label), encoding);
  }

  private static NativeBlock block(byte[] bytes, NativeEncoding encoding) {
    NativeBlock block = new NativeBlock(Math.addExact(bytes.length, encoding.unit()));
    block.buffer().put(0, bytes);
    return block;
  }

  /** Reads the text in {@code length} bytes of a block, up to a terminator or the end. */
  @ScriptAccess
  public String inlineText(NativeBlock block, int offset, int length, NativeEncoding encoding) {
    try {
      return InlineTextType.load(block.address(offset, length), length, encoding);
    } finally {
      Reference.reachabilityFence(block);
    }
  }

  /** Stores a text in {@code length} bytes of a block, and fills the rest with zeros. */
  @ScriptAccess
  public void setInlineText(
      NativeBlock block,
      int offset,
      int length,
      String text,
      NativeEncoding encoding,
      String label) {
    try {
      InlineTextType.store(block.address(offset, length), length, text, encoding, label);
    } finally {
      Reference.reachabilityFence(block);
    }
  }

  /**
   * The address of a handle.
   *
   * @throws IllegalStateException when it is closed
   */
  @ScriptAccess
  public long handleAddress(NativeHandle handle, String label) {
    long address = NativeHandle.acquire(handle, label);
    NativeHandle.release(handle, address);
    return address;
  }

  /** {@code errno} of the last call on this thread that captured it. */
  @ScriptAccess
  public int lastError() {
    return LastError.get();
  }

  @ScriptAccess
  public ScriptText text() {
    return new ScriptText();
  }

  @ScriptAccess
  public ScriptArray<String> strings(int length) {
    return ScriptArray.ofStrings(length);
  }

  @ScriptAccess
  public ScriptArray<NativeHandle> handles(int length) {
    return ScriptArray.ofHandles(length);
  }

  /** What holds the copy of a value that a call gives. */
  @ScriptAccess
  public ScriptArray<Object> given() {
    return ScriptArray.ofObjects(1);
  }

  @ScriptAccess
  public ScriptVarargs varargs() {
    return new ScriptVarargs();
  }

  @ScriptAccess
  public boolean isClosed(NativeHandle handle) {
    return handle.isClosed();
  }

  @ScriptAccess
  public void closeHandle(CloseableHandle handle) {
    handle.close();
  }

  /** Like {@link #closeHandle}, but on another thread, while the script serves callbacks. */
  @ScriptAccess
  public void closeHandleApart(CloseableHandle handle, CallServingCallbacks call) {
    call.run(
        () -> {
          handle.close();
          return null;
        });
  }

  /** Whether two handles that nobody closes are the same pointer. */
  @ScriptAccess
  public boolean isSameHandle(NativeHandle handle, NativeHandle other) {
    return handle.equals(other);
  }

  /** The display text of a handle. */
  @ScriptAccess
  public String describe(NativeHandle handle) {
    return handle.toString();
  }

  /** Creates the reference for a {@code ref} or {@code out} handle of a call. */
  @ScriptAccess
  public NativeHandle.Reference<NativeHandle> handleReference(NativeHandle value) {
    return loop.expect(new HandleReference(value));
  }

  /** Keeps the handle in a reference, because the script has received it. */
  @ScriptAccess
  public void keepReference(HandleReference reference) {
    loop.forget(reference);
  }

  /** Closes a new handle in a reference after a failed call, even if the script has received it. */
  @ScriptAccess
  public void dropReference(HandleReference reference) {
    loop.forget(reference);
    reference.drop();
  }

  /** Closes a handle that a failed call returned. */
  @ScriptAccess
  public void dropHandle(NativeHandle handle) {
    NativeHandle.discard(handle);
  }

  @ScriptAccess
  public NativeHandle handleOf(NativeHandle.Reference<?> reference) {
    return reference.getValue();
  }

  /**
   * Creates an asynchronous call, for which the event loop waits.
   *
   * @param resolve is called with the result and the error code
   * @param reject is called with the exception and the error code
   */
  @ScriptAccess
  public ScriptCall call(Value resolve, Value reject) {
    return (task, handles) -> {
      NativeFuture<Object> future = AsyncCalls.submit(CallServingCallbacks.marked(task), handles);
      loop.await(
          future,
          (result, failure) -> {
            if (failure == null) {
              resolve.executeVoid(result, future.lastError());
            } else {
              reject.executeVoid(ofScript(failure), future.lastError());
            }
          });
    };
  }

  /** The value that a script threw, or any other failure unchanged. */
  private static Object ofScript(Throwable failure) {
    return failure instanceof PolyglotException e && e.isGuestException()
        ? e.getGuestObject()
        : failure;
  }

  /** The layout, on this platform, of a structure in signature notation. */
  @ScriptAccess
  public GlueLayout layout(String code) {
    return new GlueLayout(StructLayout.of(code));
  }

  /** Describes a Java exception for scripts; null if {@code error} is not a Java exception. */
  @ScriptAccess
  public ScriptErrorData thrown(Object error) {
    return error instanceof Throwable failure ? ScriptErrorData.of(failure) : null;
  }

  /**
   * Throws an exception in advance, so that the engine has loaded all code for exceptions before a
   * stack overflows.
   */
  @ScriptAccess
  public void rehearse() {
    throw new StackOverflowError();
  }
}
