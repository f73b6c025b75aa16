/* Arrays of every number. */
#include "fixture.h"

#define ARRAY(name, type) \
    API double sum_##name(const type* v, int32_t n) { \
        double sum = 0; \
        for (int32_t i = 0; i < n; i++) { sum += (double) v[i]; } \
        return sum; \
    } \
    API void increment_##name(type* v, int32_t n) { for (int32_t i = 0; i < n; i++) { v[i]++; } } \
    API void fill_##name(type* v, int32_t n) { for (int32_t i = 0; i < n; i++) { v[i] += (type) (i + 1); } } \
    API type last_##name(const type* v, int32_t n) { return v[n - 1]; }
ARRAY(i8, int8_t)
ARRAY(u8, uint8_t)
ARRAY(i16, int16_t)
ARRAY(u16, uint16_t)
ARRAY(c16, char16_t)
ARRAY(i32, int32_t)
ARRAY(u32, uint32_t)
ARRAY(i64, int64_t)
ARRAY(u64, uint64_t)
ARRAY(f32, float)
ARRAY(f64, double)

API int32_t is_null(const void* v) { return v == NULL; }
