#include "query/commands/results.h"

#include <algorithm>
#include <sstream>

#include "common/cli/cli_errors.h"
#include "common/exit_codes.h"
#include "common/text.h"
#include "query/commands/cursor.h"
#include "query/commands/nothing.h"
#include "query/commands/terminal.h"
#include "query/render/json.h"
#include "query/render/lines.h"
#include "query/render/tables.h"
#include "query/render/text.h"

namespace onrecord {
namespace {

bool is_table(const std::string& format) { return format == "csv" || format == "tsv"; }

/// --fields, checked against what the format knows.
std::vector<std::string> chosen_fields(const QueryOptions& options, Unit unit) {
    std::vector<std::string> fields = split_list(options.fields);
    if (fields.empty()) return fields;
    const bool json = options.format == "json" || options.format == "jsonl";
    if (!json && !is_table(options.format)) throw UsageError("--fields needs --format json, jsonl, csv or tsv");
    const std::vector<std::string>& known = json ? result_keys() : table_columns(unit);
    for (const std::string& field : fields) {
        if (std::find(known.begin(), known.end(), field) != known.end()) continue;
        std::string list;
        for (const std::string& name : known) list += (list.empty() ? "" : ", ") + name;
        throw UsageError("--fields: no '" + escape_control(field) + "'" + suggestion(field, known) + " (" + list + ")");
    }
    return fields;
}

class Results {
public:
    Results(QueryProgram& program, const QueryOptions& options, Unit unit)
        : fields_(chosen_fields(options, unit)), session_(program, options), options_(options), unit_(unit) {}

    int run() {
        ReadQuery query = session_.read(session_.program().terms, !options_.facets.empty());
        SearchRequest request = session_.request(query, unit_);
        request.sort = sort_by(options_.sort);
        request.group = group_by(options_.group);
        request.limit = options_.limit;
        request.all = request.stream = options_.all;
        request.snippet_width = snippet_width(options_.snippet);
        request.ids_only = options_.format == "ids" || options_.format == "ids0" || options_.format == "trec";
        for (const std::string& facet : options_.facets) request.facets.push_back(read_facet(facet, 10));
        hash_ = query_hash(to_string(query.expr), options_.sort, options_.group, unit_ == Unit::quotes);
        request.offset = first_ = start_of_page(query.notes);
        SearchReply reply = session_.ask(request, query);
        Answer answer = session_.answer(std::move(query), unit_, std::move(reply));
        set_next(request, answer);
        print(answer);
        return total_of(answer) > 0 ? exit_code::success : exit_code::nothing;
    }

private:
    /// --offset, or where --after says, with a note if the index is no longer the same.
    std::size_t start_of_page(std::vector<QueryNote>& notes) {
        if (options_.after.empty()) return options_.offset;
        if (options_.offset > 0) throw UsageError("--after and --offset exclude each other");
        const std::optional<Cursor> cursor = parse_cursor(options_.after);
        if (!cursor) throw UsageError("--after: '" + escape_control(options_.after) + "' is no cursor such as an answer gives");
        if (cursor->query != hash_) throw UsageError("--after: the cursor belongs to another query or order");
        const std::uint64_t now = session_.index().manifest.generation;
        if (cursor->generation != now) {
            notes.push_back({"index-changed", "the index has changed since the page before: results may come twice or be missing"});
        }
        return cursor->offset;
    }

    void set_next(const SearchRequest& request, Answer& answer) const {
        const std::size_t end = request.offset + answer.reply.hits.size();
        if (request.all || request.limit == 0 || end >= answer.reply.rows || answer.reply.hits.empty()) return;
        answer.next = to_string(Cursor{answer.generation, end, hash_});
    }

    void print(const Answer& answer) {
        session_.print_notes(answer.notes);
        RenderOptions render = session_.render_options();
        render.fields = fields_;
        if (options_.all && options_.format != "text") {
            write(answer, render, session_.program().out);
        } else {
            std::ostringstream text;
            write(answer, render, text);
            deliver(text.str(), options_.format == "text" && !options_.no_pager, session_.program().out);
        }
        if (total_of(answer) == 0) explain_nothing(session_, answer);
        else tell_what_was_cut(answer);
        if (is_table(options_.format) && !answer.reply.facets.empty()) {
            session_.say("facets are not part of " + options_.format + "; see onrecord-query facets");
        }
    }

    void write(const Answer& answer, const RenderOptions& render, std::ostream& out) const {
        const std::string& format = options_.format;
        if (format == "json") render_json(answer, render, out);
        else if (format == "jsonl") render_jsonl(answer, render, out);
        else if (format == "csv") render_table(answer, render, TableForm::csv, out);
        else if (format == "tsv") render_table(answer, render, TableForm::tsv, out);
        else if (format == "ids") render_ids(answer, '\n', out);
        else if (format == "ids0") render_ids(answer, '\0', out);
        else if (format == "urls") render_urls(answer, out);
        else if (format == "trec") render_trec(answer, render, out);
        else if (format == "md") render_markdown(answer, out);
        else render_text(answer, render, out);
    }

    /// UX Q5: nothing is left out without a word.
    void tell_what_was_cut(const Answer& answer) const {
        const std::size_t shown = answer.reply.hits.size();
        if (shown == 0) {
            if (options_.limit > 0 || options_.all) session_.say("there are " + rows_text(answer) + "; this page is behind the last");
            return;
        }
        if (session_.is_json()) return;
        if (answer.reply.rows < total_of(answer) && options_.format != "text" && options_.format != "md") {
            session_.say(total_text(answer) + ": one row each; --group none lists all");
        }
        if (!answer.next) return;
        const bool grouped = answer.reply.rows < total_of(answer);
        session_.say(std::to_string(first_ + 1) + " to " + std::to_string(first_ + shown) + " of " +
                     (grouped ? rows_text(answer) : std::to_string(answer.reply.rows)) + "; more: --after " + *answer.next + ", or --all");
    }

    std::vector<std::string> fields_;
    Session session_;
    const QueryOptions& options_;
    Unit unit_;
    std::uint32_t hash_ = 0;
    std::size_t first_ = 0;   // results before this page
};

}  // namespace

void add_options_of_results(Command command, QueryOptions& options) {
    add_reading_options(command, options);
    add_result_options(command, options);
    add_facet_options(command, options);
    add_format_option(command, options.format, {"text", "json", "jsonl", "csv", "tsv", "ids", "ids0", "urls", "md", "trec"});
}

int run_results(QueryProgram& program, const QueryOptions& options, Unit unit) { return Results(program, options, unit).run(); }

}  // namespace onrecord
