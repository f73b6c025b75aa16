package io.ekkogen.runtime.loading;

/** Opens a library in a process where JNA does not start, and prints why that fails. */
final class JnaStart {
  private JnaStart() {}

  public static void main(String[] arguments) {
    for (int i = 0; i < 2; i++) {
      try {
        System.out.println("opened " + LibraryLoader.open("c"));
      } catch (UnsatisfiedLinkError e) {
        System.out.println(e.getMessage());
      }
    }
  }
}
