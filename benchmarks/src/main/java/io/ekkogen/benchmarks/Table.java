package io.ekkogen.benchmarks;

/** A set of results that can be compared with each other. */
public enum Table {
  JAVA_25("java-25"),
  JAVA_17("java-17"),
  THREADS_25("threads-25"),
  THREADS_17("threads-17"),
  SCRIPTS("scripts");

  private final String id;

  Table(String id) {
    this.id = id;
  }

  /** Its name in {@code goals.txt}, in results and in the page. */
  public String id() {
    return id;
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
