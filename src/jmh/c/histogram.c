#include "histogram.h"

#include <stdio.h>
#include <string.h>

void reset(struct histogram *histogram) {
    memset(histogram, 0, sizeof *histogram);
}

/* The last value before the next bucket's first. */
static int64_t highest(int bucket) {
    if (bucket < 2 * HALF) {
        return bucket;
    }
    int shift = bucket / HALF - 1;
    return ((int64_t) (bucket - shift * HALF + 1) << shift) - 1;
}

int64_t percentile(const struct histogram *histogram, double percent) {
    double wanted = percent / 100 * histogram->count;
    uint64_t seen = 0;
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
        seen += histogram->buckets[bucket];
        if (seen >= wanted && seen > 0) {
            int64_t value = highest(bucket);
            return value < histogram->max ? value : histogram->max;
        }
    }
    return histogram->max;
}

void print_buckets(const struct histogram *histogram) {
    const char *between = "";
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
        if (histogram->buckets[bucket] > 0) {
            printf("%s%lld:%llu", between, (long long) highest(bucket), (unsigned long long) histogram->buckets[bucket]);
            between = " ";
        }
    }
}
