/* Enums, constants and variables. */
#include "fixture.h"

API int32_t next_color(int32_t color) { return color + 1; }
API uint8_t echo_size(uint8_t size) { return size; }
API char16_t echo_mark(char16_t mark) { return mark; }
API int64_t echo_wide(int64_t wide) { return wide; }
API uint32_t join(uint32_t a, uint32_t b) { return a | b; }
API void rotate_color(int32_t* color) { *color = (*color + 1) % 3; }
API void get_color(int32_t* color) { *color += 2; }
API int32_t sum_colors(const int32_t* colors, int32_t count) {
    int32_t sum = 0;
    for (int32_t i = 0; i < count; i++) { sum += colors[i]; }
    return sum;
}
API const int32_t* all_colors(void) { static const int32_t all[] = {0, 1, 2}; return all; }
