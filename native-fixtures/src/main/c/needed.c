/* What another library needs. */
#include "fixture.h"

API int32_t needed_number = 42;
