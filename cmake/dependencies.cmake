# Every package the programs link, named once. All are Debian 12 packages; scripts/packages.txt
# lists the same packages by their Debian names for the set-up scripts.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(CLI11 REQUIRED)          # command lines and --help
find_package(nlohmann_json REQUIRED)  # JSON records, manifest, JSON output, CBOR document records
find_package(tomlplusplus REQUIRED)   # onrecord.toml
find_package(pugixml REQUIRED)        # feeds, NITF, NewsML: an XML tree that expands no entities of a document type
find_package(roaring REQUIRED)        # exact sets of documents (Roaring bitmaps)
target_compile_definitions(roaring::roaring INTERFACE DISABLE_X64)  # else its headers take in all intrinsics, which they use with -mavx2 only
pkg_check_modules(xapian REQUIRED IMPORTED_TARGET xapian-core)  # posting lists, ranking, stemming
pkg_check_modules(re2 REQUIRED IMPORTED_TARGET re2)             # all pattern matching, in linear time
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)  # normal form, folding, widths
pkg_check_modules(xxhash REQUIRED IMPORTED_TARGET libxxhash)    # ids, content hashes, checksums
pkg_check_modules(gumbo REQUIRED IMPORTED_TARGET gumbo)         # HTML5 trees
pkg_check_modules(uchardet REQUIRED IMPORTED_TARGET uchardet)   # guesses of undeclared encodings
pkg_check_modules(sqlite REQUIRED IMPORTED_TARGET sqlite3)      # state.sqlite: inputs seen, rejects, runs
pkg_check_modules(libdeflate REQUIRED IMPORTED_TARGET libdeflate)  # compresses terms and data of the databases we write
pkg_check_modules(zlib REQUIRED IMPORTED_TARGET zlib)              # the same for long ones, which must end in a way libdeflate has not
pkg_check_modules(libarchive REQUIRED IMPORTED_TARGET libarchive)  # tar, zip, 7z, gzip, bzip2, xz, zstd, without a temporary file
pkg_check_modules(brotli REQUIRED IMPORTED_TARGET libbrotlidec)    # pages that a crawler kept as the server packed them
if(NOT ONRECORD_SANITIZE)                                              # sanitizers bring an allocator
  pkg_check_modules(jemalloc REQUIRED IMPORTED_TARGET jemalloc)        # memory of onrecord-index (indexer/allocator.cc)
endif()

# Tells languages. Has neither a pkg-config nor a CMake file.
if(ONRECORD_LANGUAGE_DETECTION)
  find_path(CLD2_INCLUDE_DIR cld2/public/compact_lang_det.h)
  find_library(CLD2_LIBRARY cld2)
  if(NOT CLD2_INCLUDE_DIR OR NOT CLD2_LIBRARY)
    message(FATAL_ERROR "CLD2 is missing: install libcld2-dev, or build without the detection of languages: -DONRECORD_LANGUAGE_DETECTION=OFF")
  endif()
  add_library(cld2 UNKNOWN IMPORTED)
  set_target_properties(cld2 PROPERTIES IMPORTED_LOCATION "${CLD2_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES "${CLD2_INCLUDE_DIR}")
endif()
