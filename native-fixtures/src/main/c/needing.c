/* Cannot be loaded before the library that has this number. */
#include "fixture.h"

extern int32_t needed_number;
API int32_t number(void) { return needed_number; }
