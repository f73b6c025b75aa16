package io.ekkogen.runtime.js;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.CloseableHandle;
import io.ekkogen.runtime.NativeException;
import io.ekkogen.runtime.NativeHandle;
import io.ekkogen.runtime.script.NativeBlock;
import io.ekkogen.runtime.script.ScriptAccess;
import io.ekkogen.runtime.script.ScriptArray;
import io.ekkogen.runtime.script.ScriptCall;
import io.ekkogen.runtime.script.ScriptText;
import io.ekkogen.runtime.script.ScriptVarargs;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A host class for glue in tests. */
public final class GlueHost {
  /** Adds one to each byte. */
  @ScriptAccess
  public void increment(NativeBlock block) {
    ByteBuffer bytes = block.buffer();
    for (int i = 0; i < bytes.capacity(); i++) {
      bytes.put(i, (byte) (bytes.get(i) + 1));
    }
  }

  @ScriptAccess
  public boolean has(String name) {
    return name.equals("there");
  }

  @ScriptAccess
  public void append(ScriptText text, String more) {
    ScriptText.builder(text).append(more);
  }

  @ScriptAccess
  public void reverse(ScriptArray<String> strings) {
    Collections.reverse(Arrays.asList(ScriptArray.values(strings)));
  }

  @ScriptAccess
  public String show(ScriptVarargs arguments) {
    return Arrays.stream(arguments.values())
        .map(value -> value == null ? "null" : value.getClass().getSimpleName() + " " + value)
        .collect(Collectors.joining(", "));
  }

  @ScriptAccess
  public Thing open(int address) {
    return new Thing(address);
  }

  @ScriptAccess
  public void reopen(NativeHandle.Reference<NativeHandle> reference, int address) {
    reference.setValue(new Thing(address));
  }

  @ScriptAccess
  public int countOpen(ScriptArray<NativeHandle> handles) {
    return (int)
        Arrays.stream(ScriptArray.values(handles))
            .filter(it -> it != null && !it.isClosed())
            .count();
  }

  @ScriptAccess
  public void use(NativeHandle handle) {
    NativeHandle.release(handle, NativeHandle.acquire(handle, "use: thing"));
  }

  @ScriptAccess
  public void fail(int result) {
    throw NativeException.ofResult("deflate", result);
  }

  @ScriptAccess
  public void failUnsigned() {
    throw NativeException.ofUnsignedResult("deflate", -1);
  }

  @ScriptAccess
  public void failWithErrno() {
    throw NativeException.ofErrno("open");
  }

  @ScriptAccess
  public void absent() {
    throw new UnsatisfiedLinkError("absent is not there");
  }

  @ScriptAccess
  public void addLater(ScriptCall call, int a, int b) {
    call.run(() -> a + b);
  }

  @ScriptAccess
  public void failLater(ScriptCall call) {
    call.run(
        () -> {
          throw NativeException.ofResult("later", -1);
        });
  }

  /** Each of two calls waits for the other. */
  @ScriptAccess
  public void meet(ScriptCall call) {
    call.run(() -> meeting.await(10, TimeUnit.SECONDS) >= 0);
  }

  private final CyclicBarrier meeting = new CyclicBarrier(2);

  /** Returns a thing when the test allows it. */
  @ScriptAccess
  public void openLater(ScriptCall call) throws InterruptedException {
    call.run(
        () -> {
          begun.countDown();
          letOpen.await();
          opened.complete(new Thing(0x30));
          return opened.join();
        });
    begun.await(); // a call that has not started would never run
  }

  /** Like {@link #openLater}, by reference. */
  @ScriptAccess
  public void reopenLater(ScriptCall call, NativeHandle.Reference<NativeHandle> reference)
      throws InterruptedException {
    call.run(
        () -> {
          begun.countDown();
          letOpen.await();
          Thing thing = new Thing(0x40);
          reference.setValue(thing);
          opened.complete(thing);
          return 0;
        });
    begun.await();
  }

  private final CountDownLatch begun = new CountDownLatch(1);
  final CountDownLatch letOpen = new CountDownLatch(1);
  final CompletableFuture<Thing> opened = new CompletableFuture<>();

  private final Memory text = new Memory(16);

  /** The text "hi" and more in its code units. */
  @ScriptAccess
  public long utf16() {
    text.write(0, new short[] {'h', 'i', 0, 'x'}, 0, 4);
    return Pointer.nativeValue(text);
  }

  /** A handle that needs no closing. */
  public static final class Thing extends CloseableHandle {
    Thing(long address) {
      super(address, null, null);
    }
  }
}
