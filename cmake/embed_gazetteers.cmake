# Writes OUTPUT: a C++ file that holds each of INPUTS as a raw string literal.
set(code "// Generated from corpus/gazetteers. Do not edit.\n#include \"common/gazetteer/embedded.h\"\n\n#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n\nnamespace onrecord {\n\nconst EmbeddedFile embedded_files[] = {\n")
foreach(input IN LISTS INPUTS)
  get_filename_component(name "${input}" NAME)
  file(READ "${input}" text)
  string(APPEND code "    {\"${name}\", R\"tsv(" "${text}" ")tsv\"},\n")
endforeach()
string(APPEND code "    {\"\", \"\"}};\nconst std::size_t embedded_file_count = sizeof embedded_files / sizeof *embedded_files - 1;\n\n}  // namespace onrecord\n")
file(WRITE "${OUTPUT}" "${code}")
