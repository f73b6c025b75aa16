package io.ekkogen.benchmarks.call;

/** Opens the peer that this process measures. */
final class Peers {
  /** The system property with the id of a {@link JavaPeer}. */
  static final String PROPERTY = "ekkogen.benchmarks.peer";

  private Peers() {}

  static JavaPeer chosen() {
    return JavaPeer.of(System.getProperty(PROPERTY));
  }

  static Peer ofThisProcess() {
    try {
      return chosen().open();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The peer " + chosen().id() + " does not start", e);
    }
  }
}
