/* One function per thing that a linker has to get right. */
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#ifdef _WIN32
    #define API __declspec(dllexport)
#else
    #define API __attribute__((visibility("default")))
#endif

typedef struct { double x, y; } Pair;
typedef struct { int8_t tag; int32_t id; float weight; } Mixed;
typedef struct { int64_t a, b, c; } Large;
typedef struct { uint8_t only; } Tiny;
typedef struct { void* pointer; int32_t count; } Slice;

/* Returns what arrived, widened by the callee: shows how a narrow argument was passed. */
API int32_t widen_i8(int8_t v) { return v; }
API int32_t widen_u8(uint8_t v) { return v; }
API int32_t widen_i16(int16_t v) { return v; }
API int32_t widen_u16(uint16_t v) { return v; }
API int64_t widen_i32(int32_t v) { return v; }
API int64_t widen_u32(uint32_t v) { return v; }

API int8_t echo_i8(int8_t v) { return v; }
API uint8_t echo_u8(uint8_t v) { return v; }
API int16_t echo_i16(int16_t v) { return v; }
API uint16_t echo_u16(uint16_t v) { return v; }
API int32_t echo_i32(int32_t v) { return v; }
API uint32_t echo_u32(uint32_t v) { return v; }
API int64_t echo_i64(int64_t v) { return v; }
API uint64_t echo_u64(uint64_t v) { return v; }
API float echo_f32(float v) { return v; }
API double echo_f64(double v) { return v; }
API void* echo_pointer(void* v) { return v; }
API const char* echo_string(const char* v) { return v; }
API bool echo_bool8(bool v) { return v; }
/* BOOL: only 0 and 1 come from a caller that keeps to it. */
API int32_t echo_bool(int32_t v) { return v; }

/* The registers as they are: what an assembler callee would see. */
API int64_t raw_register(int64_t v) { return v; }

/* More arguments than registers of either class. */
API double many(int8_t a, double b, int16_t c, float d, int32_t e, double f, int64_t g, float h,
                int32_t i, double j, int64_t k, double l, uint8_t m, double n, int32_t o, double p,
                uint16_t q, double r, int64_t s, float t) {
    return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i + 10 * j + 11 * k
        + 12 * l + 13 * m + 14 * n + 15 * o + 16 * p + 17 * q + 18 * r + 19 * s + 20 * t;
}

API Pair pair_swap(Pair p) { Pair r = { p.y, p.x }; return r; }
API Mixed mixed_next(Mixed m) { Mixed r = { (int8_t) (m.tag + 1), m.id + 1, m.weight + 1 }; return r; }
API Large large_add(Large l, int64_t n) { Large r = { l.a + n, l.b + n, l.c + n }; return r; }
API Tiny tiny_next(Tiny t) { Tiny r = { (uint8_t) (t.only + 1) }; return r; }
API Slice slice_skip(Slice s, int32_t n) {
    Slice r = { (char*) s.pointer + n, s.count - n };
    return r;
}

API void pair_fill(Pair* out, double x, double y) { out->x = x; out->y = y; }
API double pair_sum(const Pair* p) { return p->x + p->y; }
API void mixed_bump(Mixed* m) { m->tag++; m->id++; m->weight++; }

API int32_t length(const char* text) { return text ? (int32_t) strlen(text) : -1; }
API const char* no_string(void) { return NULL; }

#define ARRAY(name, type) \
    API void increment_##name(type* v, int32_t n) { for (int32_t i = 0; i < n; i++) v[i]++; } \
    API double sum_##name(const type* v, int32_t n) { double s = 0; for (int32_t i = 0; i < n; i++) s += (double) v[i]; return s; } \
    API void fill_##name(type* v, int32_t n) { for (int32_t i = 0; i < n; i++) v[i] += (type) (i + 1); } \
    API void twice_##name(type* v) { *v = (type) (*v * 2); } \
    API void answer_##name(type* v) { *v = (type) (*v + 42); }
ARRAY(i8, int8_t)
ARRAY(u8, uint8_t)
ARRAY(i16, int16_t)
ARRAY(u16, uint16_t)
ARRAY(i32, int32_t)
ARRAY(u32, uint32_t)
ARRAY(i64, int64_t)
ARRAY(u64, uint64_t)
ARRAY(f32, float)
ARRAY(f64, double)

API int32_t is_null(const void* p) { return p == NULL; }
API void flip_bool(int32_t* v) { *v = !*v; }
API void flip_bool8(uint8_t* v) { *v = !*v; }
API void next_pointer(char** p) { *p = *p + 1; }

/* Upcalls. */
API int32_t call_binary(int32_t (*f)(int32_t, int32_t), int32_t a, int32_t b) { return f(a, b); }
API double call_mixed(double (*f)(int8_t, uint8_t, uint16_t, int64_t, float, double, void*), void* p) {
    return f(-1, 200, 60000, 1LL << 40, 1.5f, 2.5, p);
}
API Pair call_pair(Pair (*f)(Pair), Pair p) { return f(p); }
API int32_t call_u8(uint8_t (*f)(uint8_t), uint8_t v) { return f(v); }

API int32_t div_mod(int32_t a, int32_t b, int32_t* quotient, int32_t* remainder) {
    if (b == 0) {
        return 0;
    }
    *quotient += a / b;
    *remainder += a % b;
    return 1;
}

/* Conventions other than C's exist on 32-bit x86 alone. */
#if defined(__i386__) || defined(_M_IX86)
    #define STDCALL __attribute__((stdcall))
    #define FASTCALL __attribute__((fastcall))
#else
    #define STDCALL
    #define FASTCALL
#endif
API int32_t STDCALL stdcall_add(int32_t a, int32_t b) { return a + b; }
API int32_t FASTCALL fastcall_add(int32_t a, int32_t b) { return a + b; }

typedef struct { bool first; int32_t second; uint16_t third; } Flags;
API void flags_toggle(Flags* f) { f->first = !f->first; f->second = !f->second; f->third ^= 0xFFFF; }
API Flags flags_inverse(Flags f) { flags_toggle(&f); return f; }
