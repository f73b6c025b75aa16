/* How functions are found and called. */
#include "fixture.h"
#include "errorcode.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* As printf, into a text that the next call overwrites. */
API const char* format(const char* format, ...) {
    static char text[4096];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    return text;
}
/* One letter a value: i int, l int64_t, d double, s text, p pointer. */
API double sum_of(const char* kinds, ...) {
    double sum = 0;
    va_list arguments;
    va_start(arguments, kinds);
    for (const char* kind = kinds; *kind; kind++) {
        switch (*kind) {
            case 'i': sum += va_arg(arguments, int); break;
            case 'l': sum += (double) va_arg(arguments, int64_t); break;
            case 'd': sum += va_arg(arguments, double); break;
            case 's': { const char* text = va_arg(arguments, const char*); sum += text ? (double) strlen(text) : -1; break; }
            default: sum += va_arg(arguments, void*) == NULL ? 100 : 200; break;
        }
    }
    va_end(arguments);
    return sum;
}

API int32_t set_errno(int32_t code, int32_t result) { SET_ERROR(code); return result; }
API int32_t keep_errno(int32_t value) { return value; }

API int32_t add(int32_t a, int32_t b) { return a + b; }
API int32_t add_here(int32_t a, int32_t b) { return a + b + 1000; }
API double critical_sum(const double* values, int32_t count, double scale) {
    double sum = 0;
    for (int32_t i = 0; i < count; i++) { sum += values[i]; }
    return sum * scale;
}
API void critical_increment(int32_t* values, int32_t count) { for (int32_t i = 0; i < count; i++) { values[i]++; } }
API int32_t critical_length(const char* text) { return (int32_t) strlen(text); }

#ifndef _WIN32
/* Functions that scripts for Windows call. */
API uint32_t GetCurrentProcessId(void) { return 4321; }
API uint32_t GetTickCount(void) { return UINT32_MAX; }
#endif
