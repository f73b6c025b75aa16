/* Pointers to structures. */
#include "fixture.h"
#include "pointed.h"

#include <stdlib.h>

API int32_t list_sum(const Node* list) {
    int32_t sum = 0;
    for (; list; list = list->next) sum += list->value;
    return sum;
}
API int32_t list_length(const Node* list) {
    int32_t length = 0;
    for (; list; list = list->next) length++;
    return length;
}
API void list_double(Node* list) { for (; list; list = list->next) list->value *= 2; }
API Node* list_last(Node* list) { while (list && list->next) list = list->next; return list; }

static Node ring[3] = { { 1, &ring[1] }, { 2, &ring[2] }, { 3, &ring[0] } };
API Node* ring_start(void) { return ring; }
static Node shelf[3] = { { 10, &shelf[1] }, { 20, &shelf[2] }, { 30, 0 } };
API Node* shelf_start(void) { return shelf; }
API Node* nothing(void) { return 0; }

static int32_t live;
API int32_t live_nodes(void) { return live; }
API Node* node_new(int32_t value) {
    Node* node = malloc(sizeof(Node));
    *node = (Node) { value, 0 };
    live++;
    return node;
}
API void node_free(void* node) { free(node); live--; }
API Node* list_new(int32_t count) {
    Node* list = 0;
    for (int32_t i = count; i > 0; i--) { Node* node = node_new(i); node->next = list; list = node; }
    return list;
}
API void list_free(void* list) {
    for (Node* node = list; node; ) {
        Node* next = node->next;
        node_free(node);
        node = next;
    }
}
API void list_push(Node* list, Node* node) { node->next = list->next; list->next = node; }

/* Pointers to pointers. */
API int32_t list_find(Node* list, int32_t value, Node** found) {
    while (list && list->value != value) list = list->next;
    *found = list;
    return list != 0;
}
/* Allocates a node also where it fails; none for 0. */
API int32_t node_give(int32_t value, Node** node) {
    *node = value == 0 ? 0 : node_new(value);
    return value < 0 ? -1 : 0;
}
API void list_skip(Node** cursor, int32_t count) { for (; count > 0; count--) *cursor = (*cursor)->next; }
API void list_advance(Node** list) { if (*list) *list = (*list)->next; }

/* Structures that native code keeps. */
static Node* kept;
API void keep(Node* node) { kept = node; }
API int32_t kept_value(void) { return kept ? kept->value : -1; }
API void kept_set(int32_t value) { kept->value = value; }

API int32_t tree_sum(const Tree* tree) {
    return tree ? tree->key + tree_sum(tree->children[0]) + tree_sum(tree->children[1]) : 0;
}
API const char* tree_least(const Tree* tree) { while (tree->children[0]) tree = tree->children[0]; return tree->name; }

API Ends ends_of(Node* list) { return (Ends) { list, list_last(list), &live }; }
API int32_t ends_sum(Ends ends) { return ends.first->value + ends.last->value; }
/* The first of a block. */
API int32_t ends_double(Ends* ends, int32_t count) {
    int32_t sum = 0;
    for (int32_t i = 0; i < count; i++) { sum += ends->first[i].value; ends->first[i].value *= 2; }
    return sum;
}

/* Arrays of pointers. */
API int32_t nodes_sum(Node* const* nodes, int32_t count) {
    int32_t sum = 0;
    for (int32_t i = 0; i < count; i++) if (nodes[i]) sum += nodes[i]->value;
    return sum;
}
API void nodes_next(Node** nodes, int32_t count) {
    for (int32_t i = 0; i < count; i++) if (nodes[i]) { nodes[i]->value++; }
}
API void nodes_reverse(Node** nodes, int32_t count) {
    for (int32_t i = 0; i < count / 2; i++) { Node* node = nodes[i]; nodes[i] = nodes[count - 1 - i]; nodes[count - 1 - i] = node; }
}
API int32_t nodes_fill(Node** nodes, int32_t count) {
    for (int32_t i = 0; i < count; i++) nodes[i] = i < 3 ? &shelf[i] : 0;
    return count;
}
static Node* shelves[] = { &shelf[0], 0, &shelf[2] };
API Node** nodes_all(int32_t* count) { *count = 3; return shelves; }

/* Arguments that may be the same. */
API int32_t nodes_both(Node* a, Node* b) { a->value += 1; b->value += 10; return a == b; }
API int32_t nodes_linked(Node* a, Node* b) { b->value += 100; return a->next == b; }
API int32_t nodes_among(Node* a, Node** nodes, int32_t count) {
    int32_t same = 0;
    for (int32_t i = 0; i < count; i++) { nodes[i]->value += 10; same += nodes[i] == a; }
    a->value += 1;
    return same;
}
API int32_t cells_both(Node** a, Node** b) { if (*a) *a = (*a)->next; if (*b) *b = (*b)->next; return a == b; }
API int32_t ints_both(int32_t* a, int32_t* b) { *a += 1; *b += 10; return a == b; }
API int32_t ints_add(int32_t* a, int32_t* b, int32_t count) {
    for (int32_t i = 0; i < count; i++) { a[i] = b[i] + 1; }
    return a == b;
}
API int32_t ints_from(const int32_t* a, int32_t* b, int32_t count) {
    for (int32_t i = 0; i < count; i++) { b[i] = a[i] + 1; }
    return a == b;
}
/* Which of the first is the last one too: bit 0 is the first. */
API int32_t ints_like_last(
    const int32_t* p1, const int32_t* p2, const int32_t* p3, const int32_t* p4, const int32_t* p5, const int32_t* p6,
    const int32_t* p7, const int32_t* p8, const int32_t* p9, const int32_t* p10, const int32_t* p11, const int32_t* p12,
    const int32_t* p13, const int32_t* p14, const int32_t* p15, const int32_t* p16, const int32_t* p17, const int32_t* p18) {
    const int32_t* const all[] = {p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16, p17};
    int32_t like = 0;
    for (int32_t i = 0; i < 17; i++) { like |= (all[i] == p18) << i; }
    return like;
}
API double sum_firsts(const int32_t* a, const int32_t* b, const double* c, const int32_t* d) {
    return *a + *b + *c + *d;
}
API int32_t pointers_swap(void** a, void** b) {
    void* first = b[0];
    a[0] = b[1];
    a[1] = first;
    return a == b;
}
API void node_after(const Node* node, Node* after) { after->value = node->value + 1; }
