package io.ekkogen.benchmarks;

/** A set of results that can be compared with each other. */
public enum Table {
  JAVA_25("java-25"),
  JAVA_17("java-17"),
  THREADS_25("threads-25"),
  THREADS_17("threads-17"),
  SCRIPTS("scripts"),
  START_25("start-25"),
  START_17("start-17");

  private final String id;

  Table(String id) {
    this.id = id;
  }

  /** Its name in {@code goals.txt}, in results and in the page. */
  public String id() {
    return id;
  }

  /**
   * What its figures are written in: nanoseconds, or milliseconds of processes. Those of threads
   * are multiples.
   */
  public double unit() {
    return isOfProcesses() ? 1e6 : 1;
  }

  /** The name of that unit. */
  public String unitName() {
    return isOfProcesses() ? "ms" : "ns";
  }

  private boolean isOfProcesses() {
    return this == START_25 || this == START_17;
  }

  public static Table of(String id) {
    for (Table table : values()) {
      if (table.id.equals(id)) {
        return table;
      }
    }
    throw new IllegalArgumentException("There is no table '" + id + "'");
  }
}
