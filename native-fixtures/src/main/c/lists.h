/* Structures that point at arrays and texts, with their lengths. */
#ifndef LISTS_H
#define LISTS_H

#include <stddef.h>
#include <stdint.h>

typedef struct IntList {
    int32_t* items;
    int32_t count;
} IntList;

typedef struct Spot {
    double x;
    double y;
} Spot;

typedef struct SpotList {
    uint8_t count;
    Spot* spots;
} SpotList;

typedef struct Labels {
    const char** names;
    size_t count;
    const char* text;
    uint16_t units;
} Labels;

typedef struct Diagonal {
    const float* values;
} Diagonal;

typedef struct Menu {
    int32_t number;
    struct Menu* items;
    uint32_t count;
    struct Price* prices;
    uint32_t priced;
} Menu;

typedef struct Price {
    double amount;
} Price;

typedef struct Tree {
    int32_t value;
    struct Tree** children;
    int64_t count;
} Tree;

typedef struct Matrix {
    float* cells;
    uint8_t rows;
    int64_t columns;
} Matrix;

typedef struct Page {
    const char* text;
    uint16_t size;
} Page;

#endif
