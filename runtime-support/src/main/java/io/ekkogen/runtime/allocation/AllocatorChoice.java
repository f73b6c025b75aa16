package io.ekkogen.runtime.allocation;

/** Chooses the allocator by {@value NativeAllocator#PROPERTY}, when memory is first allocated. */
final class AllocatorChoice {
  static final NativeAllocator CURRENT = of(System.getProperty(NativeAllocator.PROPERTY, ""));

  private AllocatorChoice() {}

  static NativeAllocator of(String name) {
    switch (name) {
      case "":
        break;
      case "guard":
        return new GuardedAllocator(PageMapper.current());
      default:
        System.getLogger("io.ekkogen.runtime")
            .log(
                System.Logger.Level.WARNING,
                "-D{0}={1} is ignored: the only value is \"guard\"",
                NativeAllocator.PROPERTY,
                name);
    }
    return new MallocAllocator();
  }
}
