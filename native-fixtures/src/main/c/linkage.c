/* What only raw handles call: registers as they are, and upcalls. */
#include "fixture.h"

#include <string.h>

typedef struct { double x, y; } Pair;
typedef struct { int64_t a, b, c; } Large;
typedef struct { uint8_t only; } Tiny;

/* What an assembler callee would see. */
API int64_t raw_register(int64_t v) { return v; }

API Pair pair_swap(Pair p) { return (Pair) { p.y, p.x }; }
API Large large_add(Large l, int64_t n) { return (Large) { l.a + n, l.b + n, l.c + n }; }
API Tiny tiny_next(Tiny t) { return (Tiny) { (uint8_t) (t.only + 1) }; }
API int32_t length(const char* text) { return text ? (int32_t) strlen(text) : -1; }

/* Upcalls. */
API int32_t call_binary(int32_t (*f)(int32_t, int32_t), int32_t a, int32_t b) { return f(a, b); }
API double call_mixed(double (*f)(int8_t, uint8_t, uint16_t, int64_t, float, double, void*), void* p) {
    return f(-1, 200, 60000, 1LL << 40, 1.5f, 2.5, p);
}
API Pair call_pair(Pair (*f)(Pair), Pair p) { return f(p); }
API int32_t call_u8(uint8_t (*f)(uint8_t), uint8_t v) { return f(v); }
