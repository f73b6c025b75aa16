/* Arrays of booleans and of pointers. */
#include "fixture.h"

API int32_t count_bools(const int32_t* v, int32_t n) {
    int32_t count = 0;
    for (int32_t i = 0; i < n; i++) { count += v[i] == 1; }
    return count;
}
API void not_bools(int32_t* v, int32_t n) { for (int32_t i = 0; i < n; i++) { v[i] = v[i] ? 0 : 256; } }
API int32_t count_bools8(const uint8_t* v, int32_t n) {
    int32_t count = 0;
    for (int32_t i = 0; i < n; i++) { count += v[i] == 1; }
    return count;
}
API void not_bools8(uint8_t* v, int32_t n) { for (int32_t i = 0; i < n; i++) { v[i] = v[i] ? 0 : 128; } }

API int32_t count_nulls(void* const* v, int32_t n) {
    int32_t count = 0;
    for (int32_t i = 0; i < n; i++) { count += v[i] == NULL; }
    return count;
}
API void next_pointers(char** v, int32_t n) { for (int32_t i = 0; i < n; i++) { v[i] = v[i] ? v[i] + 1 : v[i]; } }
API void fill_pointers(char** v, int32_t n) { for (int32_t i = 0; i < n; i++) { v[i] += i + 1; } }
