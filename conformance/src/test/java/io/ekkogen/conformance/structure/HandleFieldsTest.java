package io.ekkogen.conformance.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.handles.Handles;
import io.ekkogen.conformance.handles.Job;
import io.ekkogen.conformance.handles.Thing;
import io.ekkogen.runtime.ClosedException;
import org.junit.jupiter.api.Test;

/** Handles in structures. */
@Rules("F-138")
class HandleFieldsTest {
  private final Handles lib = Handles.load();

  @Test
  void storedHandlesAreReadBack() {
    Job job = new Job();
    assertThat(job.getThing()).isNull();
    Thing thing = lib.openThing(5);
    job.setThing(thing);
    job.setOthers(new Thing[] {null, thing});
    assertThat(job.getThing()).isSameAs(thing);
    assertThat(job.getOthers()).containsExactly(null, thing);
    assertThat(lib.jobSum(job)).isEqualTo(10);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> job.setOthers(new Thing[1]))
        .withMessageContaining("Job.others");
    thing.close();
  }

  @Test
  void handlesStoredByNativeCodeAreNotOwned() {
    lib.reset();
    Job job = new Job();
    Thing thing = lib.openThing(5);
    job.setOthers(new Thing[] {thing, thing});
    lib.jobFirst(job);
    Thing first = job.getThing();
    assertThat(lib.numberOf(first)).isEqualTo(1000);
    first.close();
    assertThat(lib.closedThings()).isZero();
    assertThat(job.getOthers()).containsExactly(thing, null);
    thing.close();
    assertThat(lib.closedThings()).isEqualTo(1);
  }

  @Test
  void aClosedOneCannotBeStored() {
    Thing thing = lib.openThing(5);
    thing.close();
    Job job = new Job();
    assertThatThrownBy(() -> job.setThing(thing))
        .isInstanceOf(ClosedException.class)
        .hasMessageContaining("Job.thing");
  }

  @Test
  void closedHandlesInStructuresAreStillRefused() {
    Thing thing = lib.openThing(5);
    Job job = new Job();
    job.setThing(thing);
    thing.close();
    assertThat(job.getThing()).isSameAs(thing);
    assertThatThrownBy(() -> lib.numberOf(job.getThing())).isInstanceOf(ClosedException.class);
  }
}
