/* Structures that end in an array whose length C does not know. */
#include "flexible.h"

#include "fixture.h"

#include <stdlib.h>

API int32_t sum_packet(const Packet* packet) {
    int32_t sum = 0;
    for (int32_t i = 0; packet && i < packet->count; i++) { sum += packet->data[i]; }
    return packet ? sum : -1;
}
API void double_packet(Packet* packet) {
    for (int32_t i = 0; i < packet->count; i++) { packet->data[i] *= 2; }
}
API void recount_packet(Packet* packet, uint8_t count) { packet->count = count; }
API Packet* make_packet(uint8_t count) {
    Packet* packet = malloc(sizeof *packet + count * sizeof packet->data[0]);
    packet->kind = 7;
    packet->count = count;
    for (uint8_t i = 0; i < count; i++) { packet->data[i] = i + 1; }
    return packet;
}
API void free_packet(void* packet) { free(packet); }

API double sum_samples(const Samples* samples) {
    double sum = 0;
    for (int32_t i = 0; i < samples->rows * samples->columns; i++) { sum += samples->values[i]; }
    return sum;
}

API int32_t sum_blob(const Blob* blob) {
    int32_t sum = blob->tag;
    for (int32_t i = 0; i < blob->size; i++) { sum += blob->bytes[i]; }
    return sum;
}
API Blob* any_blob(void) {
    static Blob blob = {0, 1};
    return &blob;
}
