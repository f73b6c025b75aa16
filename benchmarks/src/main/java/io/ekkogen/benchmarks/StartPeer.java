package io.ekkogen.benchmarks;

/** Programs that call functions of a large library once. */
public enum StartPeer {
  EKKOGEN("ekkogen", "ekkogen", 17, "EkkogenStart"),
  FFM("ffm", "FFM by hand", 22, "FfmStart"),
  FFM_JNA("ffm-jna", "FFM by hand, JNA started", 22, "FfmStart"),
  JNI("jni", "JNI by hand", 17, "JniStart"),
  JNI_JNA("jni-jna", "JNI by hand, JNA started", 17, "JniStart"),
  JNA_INTERFACE("jna-interface", "JNA interface", 17, "JnaStart");

  private final String id;
  private final String title;
  private final int minimumJava;
  private final String program;

  StartPeer(String id, String title, int minimumJava, String program) {
    this.id = id;
    this.title = title;
    this.minimumJava = minimumJava;
    this.program = program;
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

  /** The name of its class. */
  public String program() {
    return program;
  }

  /** Whether it starts JNA although it does not call it, as a program does that uses both. */
  public boolean startsJna() {
    return this == FFM_JNA || this == JNI_JNA;
  }
}
