#ifndef OUTPUTS_H
#define OUTPUTS_H

#include "fixture.h"

/* Has the name that ekkogen would give to the results of the function names. */
typedef struct NamesResult { int32_t x; } NamesResult;

#endif
