package io.ekkogen.benchmarks.run;

import io.ekkogen.benchmarks.Results;
import java.io.IOException;

/** A process that is run in each round. */
interface Task {
  /** Runs it and adds its results. Returns whether it succeeded; what it said is printed if not. */
  boolean run(Results results) throws IOException, InterruptedException;
}
