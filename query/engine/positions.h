#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/segment/forward_store.h"
#include "common/stemmer.h"
#include "query/ast.h"
#include "query/engine/pattern.h"

namespace onrecord {

/// The part of a document in which words count.
enum class Region : std::uint8_t { any, title, body, lead, unsaid, quoted };
Region region_of(const Field* field);

/// One document's words, laid out for matching.
class DocumentWords {
public:
    /// Reads document `docid`, which is `foreign` (Table::foreign) or not; reuses its memory from one document to the next.
    void load(const ForwardStore& store, std::uint32_t docid, bool foreign);

    struct Item {
        ForwardToken token;
        std::uint32_t end_position;   ///< of the word after it; an alternative may span several positions
        std::uint32_t sentence, paragraph;
    };
    const std::vector<Item>& items() const { return items_; }
    bool in_region(const Item& item, Region region) const;
    bool foreign() const { return foreign_; }

private:
    std::vector<ForwardToken> tokens_;
    std::vector<Item> items_;
    std::uint32_t first_body_paragraph_ = 0;
    bool foreign_ = false;
};

/// Where a part of the query matches: word positions [start, end) and the indexes of the first and last item.
struct PositionSpan {
    std::uint32_t start, end;
    std::uint32_t first_item, last_item;
};

/// A positional part of a query, compiled for one table: a word, a phrase, an OR of those, or proximity of those.
class PositionalQuery {
public:
    /// `expr` is Word, Phrase, Prox, or Any/All/Not are not allowed except Any inside Prox.
    PositionalQuery(const Expr& expr, Stemmer& stemmer);

    /// All matches in the document, by start; overlapping ones included.
    std::vector<PositionSpan> match(const DocumentWords& words, const ForwardStore& store, Stemmer& stemmer) const;
    /// True if the document satisfies it (at_least counted).
    bool satisfied(const DocumentWords& words, const ForwardStore& store, Stemmer& stemmer) const;

    /// The terms that candidates must have: an AND of ORs. Empty inner list: no document can match. `foreign`: some documents are.
    std::vector<std::vector<std::string>> candidates(const ForwardStore& store, Stemmer& stemmer, bool foreign) const;
    /// The terms whose documents together are the matches, of a plain word without region; else none.
    std::vector<std::string> deciding_terms(bool foreign) const;
    /// The readings of a word or phrase; null for anything else.
    const Pattern* pattern() const { return root_.kind == Node::Kind::pattern ? &root_.pattern : nullptr; }
    /// True if a match counts wherever it stands, and one is enough.
    bool anywhere() const { return root_.region == Region::any && at_least_ == 1; }

private:
    struct Node {
        enum class Kind : std::uint8_t { pattern, unordered, ordered, sentence, paragraph, any } kind;
        Pattern pattern;              // of pattern
        std::vector<Node> of;         // of the others
        std::uint32_t n = 0;
        Region region = Region::any;
    };
    static Node build(const Expr& expr, Stemmer& stemmer);
    static std::vector<PositionSpan> spans(const Node& node, const DocumentWords& words, const ForwardStore& store, Stemmer& stemmer);
    static std::vector<std::vector<std::string>> terms(const Node& node, const ForwardStore& store, Stemmer& stemmer, bool foreign);

    Node root_;
    unsigned at_least_ = 1;
};

}  // namespace onrecord
