package io.ekkogen.runtime.observe.crashlog;

import io.ekkogen.runtime.observe.ValueText;
import java.time.Instant;
import java.util.List;

/**
 * What a crash log has.
 *
 * @param platform as {@code os/arch}; what the file says, if that is no platform
 * @param values writes the values of that platform
 * @param unrecorded how many calls found no slot
 * @param isCut whether the file is shorter than a crash log
 */
public record RecordedProcess(
    long process,
    Instant started,
    String platform,
    ValueText values,
    int unrecorded,
    boolean isCut,
    List<RecordedThread> threads) {}
