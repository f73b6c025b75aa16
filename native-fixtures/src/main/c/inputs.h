#ifndef INPUTS_H
#define INPUTS_H

#include "fixture.h"

typedef struct Size { int32_t width, height; } Size;

#endif
