/* Calls that are watched, some of which end the process. */
#include "observed.h"
#include "errorcode.h"

#include <stdarg.h>
#include <string.h>
#include <wchar.h>

typedef int32_t (*Visit)(int32_t value);

API int32_t add(int32_t a, int32_t b) { return a + b; }
API double halve(double value) { return value / 2; }
API uint8_t low_byte(uint32_t value) { return (uint8_t) value; }
API size_t length(const char* text) { return strlen(text); }
API size_t wide_length(const wchar_t* text) { return wcslen(text); }
API const char* null_text(void) { return NULL; }
API int32_t fail(int32_t code) { SET_ERROR(code); return -1; }
API int32_t visit(Visit function, int32_t value) { return function(value); }

API Corner opposite(Corner corner, int32_t scale) {
    return (Corner) { -scale * corner.x, -scale * corner.y };
}

API int32_t sum_of(int32_t count, ...) {
    int32_t sum = 0;
    va_list values;
    va_start(values, count);
    while (count-- > 0) sum += va_arg(values, int32_t);
    va_end(values);
    return sum;
}

/* No argument is checked. */
API int32_t read_at(const char* label, const int32_t* values, int32_t index) {
    return label ? ((const volatile int32_t*) values)[index] : 0;
}
