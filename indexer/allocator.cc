// The allocator of onrecord-index is jemalloc; it reads its options here. Indexing makes and frees millions of small blocks on several threads
// and looks up large tables at random: with pages of 2 MB, where the system gives them for the asking, that takes 14 to 17% less time than with glibc's
// allocator (benchmarks/RESULTS.md).
extern "C" {
const char* malloc_conf = "thp:always";  // NOLINT: jemalloc's name for it
}
