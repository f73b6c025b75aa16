/* Opaque values, which live in a table for ever. */
#include "fixture.h"

typedef struct { int32_t number; } Value;

static Value table[8] = {{0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}};

API Value* value_of(int32_t number) { return number >= 0 && number < 8 ? &table[number] : NULL; }
API int32_t number_of(const Value* value) { return value ? value->number : -1; }
API bool is_same(const Value* a, const Value* b) { return a == b; }
API bool find_value(int32_t number, Value** value) { *value = value_of(number); return *value != NULL; }
API void next_value(Value** value) { *value = value_of(number_of(*value) + 1); }

API int32_t digits_of(Value* const* values, int32_t count) {
    int32_t digits = 0;
    for (int32_t i = 0; i < count; i++) { digits = digits * 10 + (values[i] ? values[i]->number : 9); }
    return digits;
}
API Value** first_values(int32_t* count) {
    static Value* first[4] = {&table[1], &table[2], NULL, &table[3]};
    *count = 4;
    return first;
}
API void fill_values(Value** values, int32_t count) {
    for (int32_t i = 0; i < count; i++) { values[i] = value_of(i + 1); }
}
API void reverse_values(Value** values, int32_t count) {
    for (int32_t i = 0; i < count / 2; i++) {
        Value* value = values[i];
        values[i] = values[count - 1 - i];
        values[count - 1 - i] = value;
    }
}

API Value* current;
API int32_t current_number(void) { return number_of(current); }

typedef Value* (*ValueMapper)(Value* value);
typedef int32_t (*ValuesVisitor)(Value** values, int32_t count);
API int32_t map_value(ValueMapper mapper, int32_t number) { return number_of(mapper(value_of(number))); }
API int32_t visit_values(ValuesVisitor visitor) {
    Value* values[3] = {&table[3], NULL, &table[7]};
    int32_t visited = visitor(values, 3);
    return visited * 1000 + digits_of(values, 3);
}
