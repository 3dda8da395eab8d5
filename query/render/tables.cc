#include "query/render/tables.h"

#include <algorithm>
#include <cstdio>
#include <ostream>

#include "common/text.h"
#include "query/render/facts.h"

namespace onrecord {
namespace {

constexpr std::size_t usual_article_columns = 9, usual_quote_columns = 10;

std::string csv_cell(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + "\"";
}

std::string tsv_cell(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '\t') out += "\\t";
        else if (c == '\n') out += "\\n";
        else if (c == '\\') out += "\\\\";
        else out += c;
    }
    return out;
}

template <class Items, class Name>
std::string joined(const Items& items, const Name& name) {
    std::string out;
    for (const auto& item : items) out += (out.empty() ? "" : "|") + name(item);
    return out;
}

std::string number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4f", value);
    return text;
}

const Quote* quote_of(const Hit& hit) {
    return !hit.quotes.empty() && hit.quotes.front() < hit.article.quotes.size() ? &hit.article.quotes[hit.quotes.front()] : nullptr;
}

std::string quote_cell(const Hit& hit, const std::string& column) {
    const Quote* quote = quote_of(hit);
    if (!quote) return {};
    if (column == "quote") return std::to_string(hit.quotes.front() + 1);
    if (column == "speaker") return quote->speaker ? quote->speaker->name : "";
    if (column == "speaker_id") return quote->speaker ? quote->speaker->id : "";
    if (column == "role") return quote->speaker ? quote->speaker->office_name : "";
    if (column == "kind") return std::string(to_string(quote->kind));
    if (column == "confidence") return confidence_text(quote->evidence.confidence);
    if (column == "rule") return quote->evidence.rule;
    if (column == "text") return quote_text(hit.article, *quote);
    return {};
}

std::string cell(const Hit& hit, const std::string& column) {
    const Article& article = hit.article;
    if (column == "rank") return std::to_string(hit.rank);
    if (column == "id") return article.id;
    if (column == "date") return article.date ? to_string(*article.date) : "";
    if (column == "date_basis") return article.date_basis;
    if (column == "source") return article.outlet;
    if (column == "headline") return article.title;
    if (column == "speakers") return joined(speakers_of(article), [](const Speaker& speaker) { return speaker.name; });
    if (column == "topics") return joined(article.topics, [](const Assigned& topic) { return topic.id; });
    if (column == "departments") return joined(article.departments, [](const Assigned& department) { return department.id; });
    if (column == "url") return article.url;
    if (column == "path") return article.path;
    if (column == "author") return article.author;
    if (column == "type") return article.type;
    if (column == "lang") return article.lang;
    if (column == "score") return number(hit.score);
    if (column == "snippet") return hit.snippets.empty() ? "" : hit.snippets.front().text;
    if (column == "copies") return std::to_string(hit.story.count);
    if (column == "story") return hit.story.first_id;
    if (column == "appearances") return hit.words ? std::to_string(hit.words->count) : "";
    return quote_cell(hit, column);
}

}  // namespace

const std::vector<std::string>& table_columns(Unit unit) {
    static const std::vector<std::string> articles{"rank", "id", "date", "source", "headline", "speakers", "topics", "departments", "url",
                                                   "score", "date_basis", "path", "author", "type", "lang", "snippet", "copies", "story"};
    static const std::vector<std::string> quotes{"rank", "id", "quote", "date", "source", "speaker", "role", "kind", "text", "confidence",
                                                 "speaker_id", "rule", "headline", "topics", "departments", "url", "score", "date_basis",
                                                 "path", "author", "type", "lang", "speakers", "snippet", "copies", "story", "appearances"};
    return unit == Unit::quotes ? quotes : articles;
}

void write_row(const std::vector<std::string>& cells, TableForm form, std::ostream& out) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string separator = form == TableForm::csv ? "," : "\t";
        const std::string written = form == TableForm::csv ? csv_cell(escape_control(cells[i], true)) : tsv_cell(cells[i]);
        out << (i > 0 ? separator : "") << (form == TableForm::csv ? written : escape_control(written));
    }
    out << (form == TableForm::csv ? "\r\n" : "\n");
}

void render_table(const Answer& answer, const RenderOptions& options, TableForm form, std::ostream& out) {
    std::vector<std::string> columns = options.fields;
    if (columns.empty()) {
        const std::vector<std::string>& all = table_columns(answer.unit);
        const std::size_t usual = answer.unit == Unit::quotes ? usual_quote_columns : usual_article_columns;
        columns.assign(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(usual));
    }
    write_row(columns, form, out);
    for (const Hit& hit : answer.reply.hits) {
        std::vector<std::string> cells;
        cells.reserve(columns.size());
        for (const std::string& column : columns) cells.push_back(cell(hit, column));
        write_row(cells, form, out);
    }
}

void render_facet_table(const std::vector<FacetTable>& tables, TableForm form, std::ostream& out) {
    write_row({"field", "id", "label", "count", "selected"}, form, out);
    for (const FacetTable& table : tables) {
        const std::string field(table.field->name);
        for (const FacetCount& row : table.values) write_row({field, row.id, row.label, std::to_string(row.count), row.selected ? "yes" : "no"}, form, out);
        if (table.missing > 0) write_row({field, "", "", std::to_string(table.missing), "no"}, form, out);
    }
}

}  // namespace onrecord
