#include "common/segment/stored_article.h"

#include "common/segment/record.h"

namespace onrecord {
namespace {

TextWords words_of(const ForwardStore& store, std::uint32_t docid) {
    std::vector<ForwardToken> tokens;
    store.read(docid, tokens);
    TextWords words;
    words.text.reserve(tokens.size());
    for (const ForwardToken& token : tokens) {
        if (!token.alternative) (token.title ? words.title : words.text).push_back(store.word(token.word));
    }
    return words;
}

}  // namespace

Result<Article> stored_article(Table& articles, std::uint32_t docid) {
    return decode_article(articles.database().get_document(docid).get_data(), words_of(articles.tokens(), docid));
}

}  // namespace onrecord
