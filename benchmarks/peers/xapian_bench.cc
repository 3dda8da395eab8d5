// Plain Xapian on the corpus of benchmarks/: index DOCS DB | bench DB QUERIES ROUNDS FACETS. What a program gets that takes the library as it
// comes: TermGenerator, BM25, values, ValueCountMatchSpy with every match checked. bench prints a line a sample:
// class, round, milliseconds, hits. The first round is warm-up and not printed.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include <xapian.h>

namespace {

using Cells = std::vector<std::string>;
enum Slot : Xapian::valueno { date_slot, first_facet_slot };

Cells split(const std::string& line, char by) {
    Cells out(1);
    for (const char c : line) {
        if (c == by) out.emplace_back();
        else out.back() += c;
    }
    return out;
}

void build(const char* docs, const char* folder) {
    Xapian::WritableDatabase database(folder, Xapian::DB_CREATE_OR_OVERWRITE);
    Xapian::TermGenerator words;
    words.set_stemmer(Xapian::Stem("en"));
    std::ifstream in(docs);
    for (std::string line; std::getline(in, line);) {
        const Cells cells = split(line, '\t');
        Xapian::Document document;
        words.set_document(document);
        words.index_text(cells[1]);
        words.increase_termpos();
        words.index_text(cells[2]);
        document.set_data(cells[0]);
        document.add_value(date_slot, cells[3]);
        for (Xapian::valueno facet = 0; facet < 3; ++facet) {
            document.add_value(first_facet_slot + facet, cells[4 + facet]);
            for (const std::string& value : split(cells[4 + facet], '|')) {
                if (!value.empty()) document.add_boolean_term("X" + std::to_string(facet) + ":" + value);
            }
        }
        database.add_document(document);
    }
    database.commit();
}

Xapian::Query query_of(const Cells& cells) {
    static const Xapian::Stem stem("en");
    std::vector<Xapian::Query> words, filters;
    if (!cells[2].empty()) {
        for (const std::string& word : split(cells[2], ' ')) words.emplace_back(cells[1] == "phrase" ? word : "Z" + stem(word));
    }
    const auto op = cells[1] == "phrase" ? Xapian::Query::OP_PHRASE : cells[1] == "or" ? Xapian::Query::OP_OR : Xapian::Query::OP_AND;
    if (!cells[3].empty()) filters.emplace_back("X0:" + cells[3]);
    if (!cells[4].empty()) filters.emplace_back("X2:" + cells[4]);
    const auto day = [](std::string date) { return std::erase(date, '-'), date; };
    if (!cells[5].empty()) filters.emplace_back(Xapian::Query::OP_VALUE_RANGE, date_slot, day(cells[5]), day(cells[6]));
    const Xapian::Query filter(Xapian::Query::OP_AND, filters.begin(), filters.end());
    if (words.empty()) return {Xapian::Query::OP_SCALE_WEIGHT, filter, 0.0};
    const Xapian::Query text(op, words.begin(), words.end());
    return filters.empty() ? text : Xapian::Query(Xapian::Query::OP_FILTER, text, filter);
}

Xapian::doccount ask(const Xapian::Database& database, const Cells& cells, bool facets) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query_of(cells));
    if (cells[7] == "newest") enquire.set_sort_by_value(date_slot, true);
    Xapian::ValueCountMatchSpy spies[] = {Xapian::ValueCountMatchSpy(first_facet_slot), Xapian::ValueCountMatchSpy(first_facet_slot + 1),
                                          Xapian::ValueCountMatchSpy(first_facet_slot + 2)};
    if (facets) {
        for (auto& spy : spies) enquire.add_matchspy(&spy);
    }
    const Xapian::MSet found = enquire.get_mset(0, 10, facets ? database.get_doccount() : 0);
    for (auto hit = found.begin(); hit != found.end(); ++hit) hit.get_document().get_data();
    if (facets) {
        for (auto& spy : spies) {
            for (auto value = spy.top_values_begin(10); value != spy.top_values_end(10); ++value) value.get_termfreq();
        }
    }
    return found.get_matches_estimated();
}

}  // namespace

int main(int argc, char** argv) {
    const std::string what = argc > 3 ? argv[1] : "";
    if (what == "index") {
        build(argv[2], argv[3]);
        return 0;
    }
    if (what != "bench" || argc < 6) {
        std::cerr << "usage: xapian_bench index DOCS DB | bench DB QUERIES ROUNDS FACETS\n";
        return 2;
    }
    const Xapian::Database database(argv[2]);
    std::vector<Cells> queries;
    std::ifstream in(argv[3]);
    for (std::string line; std::getline(in, line);) queries.push_back(split(line, '\t'));
    for (int round = -1; round < std::stoi(argv[4]); ++round) {
        for (const Cells& cells : queries) {
            const auto start = std::chrono::steady_clock::now();
            const Xapian::doccount hits = ask(database, cells, argv[5][0] == '1');
            const double ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
            if (round >= 0) std::printf("%s,%d,%.4f,%u\n", cells[0].c_str(), round, ms, hits);
        }
    }
}
