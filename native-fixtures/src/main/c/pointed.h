/* Pointers to structures. */
#include <stdint.h>

typedef struct Node { int32_t value; struct Node* next; } Node;
typedef struct Tree { int32_t key; struct Tree* children[2]; const char* name; } Tree;
typedef struct { int32_t value; } Cell;
typedef struct { Node* first; Node* last; int32_t* total; } Ends;
