#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "common/article.h"
#include "common/gazetteer/gazetteer.h"
#include "common/schema.h"
#include "common/segment/column.h"

namespace onrecord {

/// The facet fields that articles (quotations) carry, in the order of schema::all. The values of a document
/// stand in the same order everywhere on the writing side.
const std::vector<const Field*>& article_facets();
const std::vector<const Field*>& quote_facets();

/// A document's values: one list a field, in the order above.
using FacetLists = std::vector<std::vector<FacetValue>>;

/// Turns what the extractors found into facet values: the id that is counted, the label that is shown, and
/// the names that find it at query time, so that the query program needs no gazetteer. A value's names
/// depend on its id alone. The gazetteer must outlive it; safe to share between threads.
class FacetNames {
public:
    explicit FacetNames(const Gazetteer& gazetteer);

    /// One list for each of article_facets().
    FacetLists of_article(const Article& article) const;
    /// One list for each of quote_facets(). `quote` is one of the article's.
    FacetLists of_quote(const Article& article, const Quote& quote) const;

    FacetValue person(const std::string& id, const std::string& name) const;  ///< or a body that speaks
    FacetValue office(const std::string& id, const std::string& name) const;
    FacetValue department(const std::string& id, const std::string& name) const;
    FacetValue party(const std::string& id) const;
    FacetValue institution(const std::string& id, const std::string& name) const;
    FacetValue place(const std::string& id, const std::string& name) const;
    FacetValue topic(const std::string& id, const std::string& label) const;

private:
    std::vector<FacetValue> values_of_article(const Field& field, const Article& article) const;
    std::vector<FacetValue> values_of_speakers(const Field& field, const std::vector<Speaker>& speakers) const;

    const Gazetteer& gazetteer_;
    std::unordered_map<std::string, const Place*> place_by_id_;
};

/// Who published it: the outlet (id: folded, blanks as '-'), else the host of its URL without "www.";
/// neither: no value.
std::vector<FacetValue> source_values(const Article& article);

}  // namespace onrecord
