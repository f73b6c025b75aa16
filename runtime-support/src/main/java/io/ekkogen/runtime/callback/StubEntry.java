package io.ekkogen.runtime.callback;

import io.ekkogen.runtime.linker.HandleLookup;
import io.ekkogen.runtime.linker.PendingCallbackExceptions;
import io.ekkogen.runtime.linker.Surroundings;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The first handle of an upcall: it gets the target from the stub. The handle belongs to the
 * runtime and is shared by all stubs of a type. Native code is a GC root, so the handle must not
 * refer to classes of a binding. It counts the running calls of a stub, which must not be freed
 * before they end.
 */
final class StubEntry {
  private static final MethodHandle ENTER = find(NativeStub.class, "enter", void.class);
  private static final MethodHandle LEAVE = find(NativeStub.class, "leave", void.class);
  private static final MethodHandle TARGET = find(NativeStub.class, "target", CallbackStub.class);
  private static final MethodHandle UPCALL = find(CallbackStub.class, "upcall", MethodHandle.class);

  private static final Map<MethodType, MethodHandle> ENTRIES = new ConcurrentHashMap<>();

  private StubEntry() {}

  /**
   * The entry handle of a stub; it never throws.
   *
   * @param upcall the type of the target, which takes a {@link CallbackStub} first
   */
  static MethodHandle of(NativeStub stub, MethodType upcall) {
    return ENTRIES.computeIfAbsent(upcall, StubEntry::entry).bindTo(stub);
  }

  private static MethodHandle entry(MethodType upcall) {
    MethodHandle called = MethodHandles.foldArguments(MethodHandles.exactInvoker(upcall), UPCALL);
    MethodHandle counted =
        Surroundings.surround(MethodHandles.filterArguments(called, 0, TARGET), ENTER, LEAVE);
    return PendingCallbackExceptions.carrying(counted);
  }

  private static MethodHandle find(Class<?> in, String name, Class<?> result) {
    return HandleLookup.findVirtual(MethodHandles.lookup().in(in), name, result);
  }
}
