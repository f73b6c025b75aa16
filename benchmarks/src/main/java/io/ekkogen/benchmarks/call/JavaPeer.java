package io.ekkogen.benchmarks.call;

import io.ekkogen.benchmarks.Row;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/** The ways to call the library from Java. */
public enum JavaPeer {
  EKKOGEN_FFM("ekkogen-ffm", "ekkogen, java.lang.foreign", 22, "EkkogenPeer"),
  EKKOGEN_LIBFFI("ekkogen-libffi", "ekkogen, libffi", 17, "EkkogenPeer"),
  FFM("ffm", "FFM by hand", 22, "FfmPeer"),
  JNI("jni", "JNI by hand", 17, "JniPeer"),
  JNR("jnr", "jnr-ffi", 17, "JnrPeer"),
  JNA_DIRECT("jna-direct", "JNA direct", 17, "JnaDirectPeer"),
  JNA_INTERFACE("jna-interface", "JNA interface", 17, "JnaInterfacePeer");

  private final String id;
  private final String title;
  private final int minimumJava;
  private final String className;

  JavaPeer(String id, String title, int minimumJava, String className) {
    this.id = id;
    this.title = title;
    this.minimumJava = minimumJava;
    this.className = "io.ekkogen.benchmarks.peer." + className;
  }

  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  public int minimumJava() {
    return minimumJava;
  }

  /** The name of the linker that the generated binding uses; other peers do not ask. */
  public String linker() {
    return this == EKKOGEN_FFM ? "ffm" : "libffi";
  }

  static JavaPeer of(String id) {
    return Arrays.stream(values()).filter(peer -> peer.id.equals(id)).findAny().orElseThrow();
  }

  /** The rows that its class overrides. */
  List<Row> rows() throws ClassNotFoundException {
    List<String> methods =
        Arrays.stream(Class.forName(className).getMethods())
            .filter(method -> method.getDeclaringClass() != Peer.class)
            .map(Method::getName)
            .toList();
    return Arrays.stream(Row.values()).filter(row -> methods.contains(row.key())).toList();
  }

  Peer open() throws ReflectiveOperationException {
    return (Peer) Class.forName(className).getDeclaredConstructor().newInstance();
  }
}
