package io.ekkogen.runtime.observe.crashlog;

import io.ekkogen.runtime.observe.ValueText;
import java.time.Instant;
import java.util.List;

/**
 * The content of a crash log.
 *
 * @param platform as {@code os/arch}; if that is not a platform, the text in the file
 * @param values formats values of that platform
 * @param unrecorded the number of calls that found no slot
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
