/* Structures that point at arrays and texts, with their lengths. */
#include "lists.h"

#include "fixture.h"

#include <string.h>

API int32_t sum_items(const IntList* list) {
    int32_t sum = list->items ? 0 : -1;
    for (int32_t i = 0; i < list->count; i++) { sum += list->items[i]; }
    return sum;
}
API int32_t sum_items_of(IntList list) { return sum_items(&list); }
API int32_t sum_lists(const IntList* lists, int32_t n) {
    int32_t sum = 0;
    for (int32_t i = 0; i < n; i++) { sum += sum_items(&lists[i]); }
    return sum;
}
/* Changes elements in place, and takes the last one away. */
API void halve_items(IntList* list) {
    for (int32_t i = 0; i < list->count; i++) { list->items[i] /= 2; }
    list->count--;
}
API void spoil_count(IntList* list, int32_t count) { list->count = count; }

static int32_t native_items[] = {7, 8, 9};
API void replace_items(IntList* list) { list->items = native_items; list->count = 3; }
static IntList native_list = {native_items, 3};
API IntList* native_ints(void) { return &native_list; }

API double sum_spots(const SpotList* list) {
    double sum = 0;
    for (uint8_t i = 0; i < list->count; i++) { sum += list->spots[i].x + list->spots[i].y; }
    return sum;
}
API void shift_spots(SpotList* list) {
    for (uint8_t i = 0; i < list->count; i++) { list->spots[i].x++; }
}

static char joined[64];
API const char* join_labels(const Labels* labels) {
    joined[0] = 0;
    for (size_t i = 0; i < labels->count; i++) { strcat(joined, labels->names[i] ? labels->names[i] : "?"); }
    return joined;
}
API int32_t count_zeros_in(const Labels* labels) {
    int32_t zeros = 0;
    for (uint16_t i = 0; i < labels->units; i++) { zeros += labels->text[i] == 0; }
    return zeros;
}
static const char* native_names[] = {"one", NULL, "three"};
API void fill_labels(Labels* labels) {
    labels->names = native_names;
    labels->count = 3;
    labels->text = "ab\0cd";
    labels->units = 4;
}

API float trace_of(const Diagonal* diagonal) { return diagonal->values[0] + diagonal->values[1] + diagonal->values[2]; }

API int32_t sum_tree(const Tree* tree) {
    int32_t sum = tree->value;
    for (int64_t i = 0; i < tree->count; i++) { sum += tree->children[i] ? sum_tree(tree->children[i]) : 0; }
    return sum;
}
API void number_tree(Tree* tree, int32_t value) {
    tree->value = value;
    for (int64_t i = 0; i < tree->count; i++) { number_tree(tree->children[i], 10 * value + (int32_t) i); }
}

API double sum_menu(const Menu* menu) {
    double sum = menu->number;
    for (uint32_t i = 0; i < menu->count; i++) { sum += sum_menu(&menu->items[i]); }
    for (uint32_t i = 0; i < menu->priced; i++) { sum += menu->prices[i].amount; }
    return sum;
}

API float sum_matrix(const Matrix* matrix) {
    float sum = matrix->cells ? 0 : -1;
    for (int64_t i = 0; matrix->cells && i < matrix->rows * matrix->columns; i++) { sum += matrix->cells[i]; }
    return sum;
}
API void negate_matrix(Matrix* matrix) {
    for (int64_t i = 0; i < matrix->rows * matrix->columns; i++) { matrix->cells[i] = -matrix->cells[i]; }
}
API void resize_matrix(Matrix* matrix, uint8_t rows, int64_t columns) { matrix->rows = rows; matrix->columns = columns; }
API Matrix* unit_matrix(void) {
    static float cells[] = {1, 0, 0, 1};
    static Matrix unit = {cells, 2, 2};
    return &unit;
}
/* A page has two characters of a head, which its size does not count. */
API int32_t count_zeros_on(const Page* page) {
    int32_t zeros = 0;
    for (int32_t i = 0; i < page->size + 2; i++) { zeros += page->text[i] == 0; }
    return zeros;
}
