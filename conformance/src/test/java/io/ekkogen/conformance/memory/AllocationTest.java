package io.ekkogen.conformance.memory;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Every block of native memory can get a guard page. */
@ArchTag("jdk-independent")
@AnalyzeClasses(packages = "io.ekkogen.runtime")
class AllocationTest {
  private static final Set<String> ALLOCATING =
      Set.of(
          "com.sun.jna.Native.malloc",
          "com.sun.jna.Memory.<init>",
          "java.nio.ByteBuffer.allocateDirect",
          "java.lang.foreign.Arena.allocate",
          "java.lang.foreign.Arena.allocateFrom",
          "java.lang.foreign.SegmentAllocator.allocate",
          "java.lang.foreign.SegmentAllocator.allocateFrom");

  @ArchTest
  static final ArchRule nativeMemoryComesFromTheAllocator =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.ekkogen.runtime.allocation")
          .should()
          .callCodeUnitWhere(describe("it allocates native memory", AllocationTest::allocates));

  /**
   * Whether a call allocates memory: the constructor for memory allocated elsewhere has no size.
   */
  private static boolean allocates(JavaCall<?> call) {
    String called = call.getTargetOwner().getName() + "." + call.getTarget().getName();
    return ALLOCATING.contains(called) && !call.getTarget().getRawParameterTypes().isEmpty();
  }
}
