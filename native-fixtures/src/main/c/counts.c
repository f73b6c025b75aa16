/* Arrays with their element counts, and arrays as results. */
#include "fixture.h"

#include <stdlib.h>
#include <string.h>

API int32_t sum(const int32_t* values, int32_t count) {
    int32_t sum = 0;
    for (int32_t i = 0; i < count; i++) { sum += values[i]; }
    return sum;
}
API int32_t sum_bytes(uint8_t count, const uint8_t* values) {
    int32_t sum = 0;
    for (int32_t i = 0; i < count; i++) { sum += values[i]; }
    return sum;
}
API int64_t sum_sized(const int64_t* values, size_t count) {
    int64_t sum = 0;
    for (size_t i = 0; i < count; i++) { sum += values[i]; }
    return sum;
}
API double dot(const double* a, const double* b, uint32_t count) {
    double dot = 0;
    for (uint32_t i = 0; i < count; i++) { dot += a[i] * b[i]; }
    return dot;
}
API int32_t is_null(const int32_t* values, int64_t count) { return values == NULL && count == 0; }
API void increment(int32_t* values, int32_t count) { for (int32_t i = 0; i < count; i++) { values[i]++; } }
API void fill(int32_t* values, int32_t count) { for (int32_t i = 0; i < count; i++) { values[i] = i + 1; } }

/* As zlib's destLen: room before, what was written after. All of the room is written over. */
API int32_t compress_like(uint8_t* out, size_t* length, uint8_t byte, size_t wanted) {
    if (wanted > *length) { return -5; }
    memset(out, byte, *length);
    *length = wanted;
    return 0;
}
/* Says how much there is, which the caller did not. */
API void fill_three(int32_t* values, int32_t* written) { for (int32_t i = 0; i < 3; i++) { values[i] = 7; } *written = 2; }

static int32_t alive;
API int32_t alive_blocks(void) { return alive; }
API void release(void* block) { if (block) { alive--; free(block); } }

API const int32_t* primes(void) { static const int32_t primes[] = {2, 3, 5, 7, 11}; return primes; }
API const double* halves(int32_t count) {
    static const double halves[] = {0.5, 1, 1.5};
    return count < 0 || count > 3 ? NULL : halves;
}
API int64_t* range(int64_t from, int64_t to, int32_t* count) {
    *count = (int32_t) (to - from);
    int64_t* values = malloc((size_t) (to - from + 1) * sizeof *values);
    for (int64_t i = from; i < to; i++) { values[i - from] = i; }
    alive++;
    return values;
}
API int32_t* no_range(int32_t* count) { *count = 5; return NULL; }
/* Reports a count that cannot be. */
API int32_t* bad_count(int64_t says, int64_t* count) {
    *count = says;
    alive++;
    return calloc(1, sizeof(int32_t));
}
API const uint8_t* flags(void) { static const uint8_t flags[] = {0, 1, 255}; return flags; }
API const char* const* weekdays(void) { static const char* const days[] = {"Mon", NULL, "Wed"}; return days; }
API void* const* addresses(void) {
    static void* addresses[] = {NULL, (void*) 0x1000};
    return addresses;
}
API uint8_t* c_block(uint32_t count) { uint8_t* block = malloc(count + 1); memset(block, 9, count); return block; }
