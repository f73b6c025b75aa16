/* A structure whose names mean something in Java or JavaScript. */
#include <stdint.h>

typedef struct { int32_t class; int32_t size; } String;
