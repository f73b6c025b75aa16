/* Structures that end in an array whose length C does not know. */
#ifndef FLEXIBLE_H
#define FLEXIBLE_H

#include <stdint.h>

typedef struct Packet {
    uint16_t kind;
    uint8_t count;
    uint16_t data[];
} Packet;

typedef struct Samples {
    int32_t rows;
    uint8_t columns;
    double values[];
} Samples;

/* Its bytes begin before the structure ends. */
typedef struct Blob {
    int32_t size;
    uint8_t tag;
    uint8_t bytes[];
} Blob;

#endif
