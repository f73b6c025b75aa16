#ifndef OBSERVED_H
#define OBSERVED_H

#include "fixture.h"

#include <wchar.h>

typedef struct {
    int32_t x;
    double y;
} Corner;

#endif
