/* Pointers to scalars. */
#include "fixture.h"

API int32_t increment(int32_t* value) { return value ? ++*value : -1; }
API int32_t fill(int32_t* value) { if (value) { *value += 7; } return value != NULL; }
API int32_t flip(uint8_t* value) { if (value) { *value = !*value; } return value != NULL; }
API int32_t next(char** value) { if (value) { ++*value; } return value != NULL; }

static double cell = 0.25;
API double* cell_address(void) { return &cell; }
API void next_cell(double** cell) { ++*cell; }
API double* no_address(void) { return NULL; }
API double twice(const double* value) { return value ? *value * 2 : -1; }
