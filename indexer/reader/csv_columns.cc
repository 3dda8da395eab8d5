#include "indexer/reader/csv_columns.h"

#include <algorithm>
#include <array>

#include "common/text.h"

namespace onrecord {
namespace {

struct Name {
    std::string_view name;
    Column column;
};

// clang-format off
constexpr std::array names_of{
    Name{"id", Column::id}, Name{"uid", Column::id}, Name{"guid", Column::id}, Name{"uri", Column::id}, Name{"articleid", Column::id},
    Name{"url", Column::url}, Name{"link", Column::url}, Name{"weburl", Column::url}, Name{"articleurl", Column::url}, Name{"address", Column::url},
    Name{"permalink", Column::url}, Name{"sourceurl", Column::url},
    Name{"title", Column::title}, Name{"headline", Column::title}, Name{"heading", Column::title}, Name{"articletitle", Column::title},
    Name{"text", Column::text}, Name{"body", Column::text}, Name{"articlebody", Column::text}, Name{"maintext", Column::text},
    Name{"content", Column::text}, Name{"article", Column::text}, Name{"articletext", Column::text}, Name{"fulltext", Column::text},
    Name{"story", Column::text}, Name{"bodytext", Column::text}, Name{"bodyhtml", Column::text}, Name{"contenthtml", Column::text},
    Name{"contenttext", Column::text}, Name{"plaintext", Column::text}, Name{"news", Column::text},
    Name{"summary", Column::summary}, Name{"description", Column::summary}, Name{"abstract", Column::summary}, Name{"lead", Column::summary},
    Name{"standfirst", Column::summary}, Name{"excerpt", Column::summary}, Name{"snippet", Column::summary}, Name{"shortdescription", Column::summary},
    Name{"date", Column::date}, Name{"datepublished", Column::date}, Name{"published", Column::date}, Name{"datepublish", Column::date},
    Name{"publishedat", Column::date}, Name{"publicationdate", Column::date}, Name{"publishdate", Column::date}, Name{"pubdate", Column::date},
    Name{"publisheddate", Column::date}, Name{"time", Column::date}, Name{"datetime", Column::date},
    Name{"timestamp", Column::date}, Name{"created", Column::date}, Name{"createdat", Column::date},
    Name{"outlet", Column::outlet}, Name{"source", Column::outlet}, Name{"publisher", Column::outlet}, Name{"publication", Column::outlet},
    Name{"newspaper", Column::outlet}, Name{"sourcename", Column::outlet}, Name{"site", Column::outlet}, Name{"sitename", Column::outlet},
    Name{"author", Column::author}, Name{"authors", Column::author}, Name{"byline", Column::author}, Name{"creator", Column::author},
    Name{"journalist", Column::author},
    Name{"lang", Column::lang}, Name{"language", Column::lang}, Name{"inlanguage", Column::lang},
    Name{"type", Column::type},
};
// clang-format on

}  // namespace

std::optional<Column> column_of(std::string_view name) {
    std::string folded = ascii_lower(trim(name));
    std::erase_if(folded, [](char c) { return c == ' ' || c == '_' || c == '-' || c == '.'; });
    for (const Name& row : names_of) {
        if (row.name == folded) return row.column;
    }
    return std::nullopt;
}

bool is_header(const std::vector<std::string>& names) {
    int text = 0, other = 0;
    for (const std::string& name : names) {
        const std::optional<Column> column = column_of(name);
        if (!column) continue;
        ++(*column == Column::text || *column == Column::summary ? text : other);
    }
    return text > 0 && text + other > 1;
}

}  // namespace onrecord
