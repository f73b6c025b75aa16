/* How a function is called: error codes, dots, variables, widths, many arguments. */
#include <errno.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <wchar.h>

#ifdef _WIN32
    #define WIN32_LEAN_AND_MEAN
    #include <windows.h>
    #define API __declspec(dllexport)
    #define SET_ERROR(code) SetLastError((DWORD) (code))
#else
    #define API __attribute__((visibility("default")))
    #define SET_ERROR(code) (errno = (code))
#endif

typedef ptrdiff_t ssize;
typedef struct { double x, y; } Pair;

/* Each leaves an error code and returns something of its own kind. */
API void fail_void(int32_t code) { SET_ERROR(code); }
API int32_t fail_i32(int32_t code) { SET_ERROR(code); return -1; }
API int64_t fail_i64(int32_t code) { SET_ERROR(code); return -(1LL << 40); }
API uint8_t fail_u8(uint8_t v, int32_t code) { SET_ERROR(code); return (uint8_t) (v + 1); }
API int16_t fail_i16(int16_t v, int32_t code) { SET_ERROR(code); return (int16_t) (v - 1); }
API float fail_f32(float v, int32_t code) { SET_ERROR(code); return v / 2; }
API double fail_f64(double v, int32_t code) { SET_ERROR(code); return v / 2; }
API void* fail_pointer(char* v, int32_t code) { SET_ERROR(code); return v ? v + 1 : NULL; }
API double fail_sum(Pair p, int32_t code) { SET_ERROR(code); return p.x + p.y; }
API Pair fail_swap(Pair p, int32_t code) { Pair r = { p.y, p.x }; SET_ERROR(code); return r; }

typedef struct { int16_t a; int8_t b; } Small;
typedef struct { int64_t v[4]; } Large;

API Small fail_small(int16_t v, int32_t code) { Small r = { v, 7 }; SET_ERROR(code); return r; }
API Large fail_large(int64_t v, int32_t code) { Large r = { { v, v + 1, v + 2, v + 3 } }; SET_ERROR(code); return r; }

/* The callee of the callee leaves its code first. */
API Pair fail_pair_after(int32_t (*f)(int32_t), int32_t argument, int32_t code) {
    Pair r = { f(argument), argument };
    SET_ERROR(code);
    return r;
}

API int32_t fail_after(int32_t (*f)(int32_t), int32_t argument, int32_t code) {
    int32_t result = f(argument);
    SET_ERROR(code);
    return result;
}

API int64_t sum_ints(int32_t n, ...) {
    int64_t sum = 0;
    va_list arguments;
    va_start(arguments, n);
    for (int32_t i = 0; i < n; i++) sum += (i + 1) * (int64_t) va_arg(arguments, int);
    va_end(arguments);
    return sum;
}

/* i: int, l: 64 bits, d: double, s: string, p: pointer; weighted by position. -1e9 for another. */
API double sum_of(const char* kinds, ...) {
    double sum = 0;
    va_list arguments;
    va_start(arguments, kinds);
    for (int32_t i = 0; kinds[i]; i++) {
        double value = -1e9;
        const char* text;
        switch (kinds[i]) {
            case 'i': value = va_arg(arguments, int); break;
            case 'l': value = (double) va_arg(arguments, int64_t); break;
            case 'd': value = va_arg(arguments, double); break;
            case 's': text = va_arg(arguments, const char*); value = text ? (double) strlen(text) : -1; break;
            case 'p': value = (double) (intptr_t) va_arg(arguments, void*); break;
        }
        sum += (i + 1) * value;
    }
    va_end(arguments);
    return sum;
}

/* Leaves the number of arguments as its error code. */
API int32_t fail_with_count(int32_t a, double b, int32_t n, ...) { SET_ERROR(n); return a + (int32_t) b; }

API int32_t answer = 42;
API double ratio = 0.5;
API const char* const motto = "stay typed";
API int32_t read_answer(void) { return answer; }

API char echo_char(char v) { return v; }
API wchar_t echo_wchar(wchar_t v) { return v; }
API long echo_clong(long v) { return v; }
API unsigned long echo_culong(unsigned long v) { return v; }
API size_t echo_size(size_t v) { return v; }
API ssize echo_ssize(ssize v) { return v; }
API void bump_wchar(wchar_t* v) { *v = (wchar_t) (*v + 1); }
API void bump_clong(long* v) { (*v)++; }
API void bump_culong(unsigned long* v) { (*v)++; }
API void bump_size(size_t* v) { (*v)++; }
API void bump_ssize(ssize* v) { (*v)++; }
API int32_t size_of(int32_t which) {
    switch (which) {
        case 'c': return sizeof(char);
        case 'W': return sizeof(wchar_t);
        case 'L': return sizeof(long);
        case 'l': return sizeof(unsigned long);
        case 'Z': return sizeof(ssize);
        case 'z': return sizeof(size_t);
        default: return -1;
    }
}
/* Whether char is signed, so that 200 arrives as -56. */
API int32_t char_is_signed(void) { return (char) -1 < 0; }
API int32_t widen_char(char v) { return v; }

typedef struct { char c; long l; wchar_t w; size_t z; char d; } Wide;
API Wide wide_next(Wide v) {
    Wide r = { (char) (v.c + 1), v.l + 1, (wchar_t) (v.w + 1), v.z + 1, (char) (v.d + 1) };
    return r;
}
API int32_t wide_layout(int32_t which) {
    const size_t of[] = { sizeof(Wide), offsetof(Wide, l), offsetof(Wide, w), offsetof(Wide, z), offsetof(Wide, d) };
    return (int32_t) of[which];
}

/* 32 arguments of every kind: both register classes run out, and the stack gets each width. */
API double thirty_two(
    int8_t a, double b, uint8_t c, float d, int16_t e, double f, uint16_t g, float h,
    int32_t i, double j, uint32_t k, float l, int64_t m, double n, uint64_t o, float p,
    void* q, double r, char s, float t, long u, double v, unsigned long w, float x,
    size_t y, Pair z, ssize aa, double bb, int8_t cc, wchar_t dd, uint16_t ee, uint32_t ff) {
    const double values[] = {
        a, b, c, d, e, f, g, h, i, j, k, l, (double) m, n, (double) o, p,
        (double) (intptr_t) q, r, s, t, (double) u, v, (double) w, x,
        (double) y, z.x + z.y, (double) aa, bb, cc, (double) dd, ee, ff };
    double sum = 0;
    for (int n_ = 0; n_ < 32; n_++) sum += (n_ + 1) * values[n_];
    return sum;
}

/* A convention that 32-bit x86 alone tells apart from C's. */
#if defined(__i386__) || defined(_M_IX86)
    #define CALLED_STDCALL __attribute__((stdcall))
    #define CALLED_FASTCALL __attribute__((fastcall))
#else
    #define CALLED_STDCALL
    #define CALLED_FASTCALL
#endif
API double CALLED_STDCALL stdcall_mix(int32_t a, double b, int64_t c) { return a + 2 * b + 3 * (double) c; }
API double CALLED_FASTCALL fastcall_mix(int32_t a, double b, int32_t c) { return a + 2 * b + 3 * c; }
