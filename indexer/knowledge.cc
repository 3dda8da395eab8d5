#include "indexer/knowledge.h"

namespace onrecord {

Knowledge::Knowledge(const std::string& folder)
    : files(folder.empty() ? GazetteerFiles::embedded() : GazetteerFiles::with_folder(GazetteerFiles::embedded(), folder)),
      gazetteer(files) {}

}  // namespace onrecord
