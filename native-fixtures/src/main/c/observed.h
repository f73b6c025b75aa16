#ifndef OBSERVED_H
#define OBSERVED_H

#include "fixture.h"

typedef struct {
    int32_t x;
    double y;
} Corner;

#endif
