package io.ekkogen.runtime.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuardedSpaceTest {
  private final ListingMapper pages = new ListingMapper();
  private final long page = pages.pageSize();
  private final GuardedSpace space = new GuardedSpace(pages, 4 * page, 8 * page);

  @Test
  void addressesOfFreedBlocksAreNotUsedAgain() {
    GuardedSpace roomy = new GuardedSpace(pages, 1024 * page, 1024 * page);
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      GuardedSpace.Extent extent = roomy.take(page);
      assertThat(seen.add(extent.begin())).isTrue();
      roomy.free(extent);
    }
    assertThat(pages.released).isEmpty();
  }

  @Test
  void regionsWithoutBlocksAreGivenBackOnceThereAreMany() {
    GuardedSpace.Extent kept = space.take(page);
    space.free(space.take(page));
    space.free(space.take(3 * page)); // fills the second region
    space.free(space.take(3 * page));
    assertThat(pages.released)
        .as("the first has a block in use")
        .containsExactly(pages.reserved.get(1));
    space.free(kept);
    space.free(space.take(3 * page));
    assertThat(pages.released).containsExactly(pages.reserved.get(1), pages.reserved.get(0));
  }

  @Test
  void aBlockLargerThanARegionGetsItsOwnRegion() {
    GuardedSpace.Extent extent = space.take(100 * page);
    assertThat(extent.size()).isEqualTo(100 * page);
    space.free(extent);
    assertThat(space.take(page)).isNotNull();
  }

  /** Maps the system's pages, and lists reservations and releases. */
  private static final class ListingMapper extends PageMapper {
    private final PageMapper system = PageMapper.current();
    private final List<Long> reserved = new ArrayList<>();
    private final List<Long> released = new ArrayList<>();

    @Override
    long pageSize() {
      return system.pageSize();
    }

    @Override
    int mostBlocks() {
      return system.mostBlocks();
    }

    @Override
    long reserve(long size) {
      long address = system.reserve(size);
      reserved.add(address);
      return address;
    }

    @Override
    void release(long address, long size) {
      released.add(address);
      system.release(address, size);
    }

    @Override
    boolean commit(long address, long size) {
      return system.commit(address, size);
    }

    @Override
    void decommit(long address, long size) {
      system.decommit(address, size);
    }
  }
}
