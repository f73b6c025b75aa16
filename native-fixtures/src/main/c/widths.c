/* The scalars whose width or sign is the platform's. */
#include "fixture.h"
#include "widths.h"

#include <limits.h>
#include <sys/types.h>
#include <wchar.h>

#ifdef _MSC_VER
typedef ptrdiff_t ssize_t;
#endif

#define WIDTH(name, type) \
    API type echo_##name(type v) { return v; } \
    API void twice_##name(type* v) { *v = (type) (*v * 2); } \
    API void add_seven_##name(type* v) { *v = (type) (*v + 7); } \
    API double sum_##name(const type* v, int32_t n) { \
        double sum = 0; \
        for (int32_t i = 0; i < n; i++) { sum += (double) v[i]; } \
        return sum; \
    } \
    API void increment_##name(type* v, int32_t n) { for (int32_t i = 0; i < n; i++) { v[i]++; } } \
    API int32_t size_of_##name(void) { return (int32_t) sizeof(type); }
WIDTH(char, char)
WIDTH(wchar, wchar_t)
WIDTH(clong, long)
WIDTH(culong, unsigned long)
WIDTH(size, size_t)
WIDTH(ssize, ssize_t)

API unsigned long largest_culong(void) { return ULONG_MAX; }
API long smallest_clong(void) { return LONG_MIN; }
API size_t largest_size(void) { return SIZE_MAX; }

/* Sizes in every other place. */
typedef size_t (*Measure)(size_t v);
API size_t size_limit = SIZE_MAX;
API size_t measure(Measure with, size_t v) { return with(v); }
API Measure measurer(void) { return echo_size; }
API Extent extent(size_t v) { return (Extent) {v, {v, 1}}; }
API const size_t* two_sizes(void) { static const size_t sizes[] = {SIZE_MAX, 1}; return sizes; }

/* All of them between others, so that a wrong width moves what follows. */
API double all_widths(int8_t a, char b, double c, wchar_t d, long e, float f, unsigned long g, size_t h, ssize_t i,
        long j, char k, unsigned long l, int8_t m) {
    return a + 2 * b + 3 * c + 4.0 * d + 5.0 * e + 6 * f + 7.0 * g + 8.0 * h + 9.0 * i + 10.0 * j + 11 * k + 12.0 * l
        + 13 * m;
}
