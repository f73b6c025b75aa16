/* Arrays of structures. */
#include <stdint.h>

typedef struct { double x, y; } Spot;
typedef struct { int8_t tag; long weight; char name[5]; } Item;
