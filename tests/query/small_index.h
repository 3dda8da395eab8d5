#pragma once

#include <memory>
#include <string>
#include <vector>

#include "common/article.h"
#include "common/segment/segment.h"
#include "tests/support/temp_dir.h"

namespace onrecord::test {

/// A speaker that the built-in gazetteer knows ("fallon-michael", "Michael Fallon").
Speaker person(std::string id, std::string name);

/// An article in which `speaker` says `words`; everything else may be set afterwards.
Article article_saying(std::string id, std::string title, const Speaker& speaker, std::string words);

/// A handful of hand-made articles, written as the indexer would, with the built-in gazetteer's names. However alike they are, none is a copy.
class SmallIndex {
public:
    explicit SmallIndex(const std::vector<Article>& articles);
    Index open() const;
    std::filesystem::path path() const { return folder_.path() / "index"; }

private:
    TempDir folder_;
};

}  // namespace onrecord::test
