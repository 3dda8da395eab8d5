#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "query/periods.h"
#include "query/search.h"
#include "tests/query/engine/naive_matcher.h"
#include "tests/query/engine/random_archive.h"

namespace onrecord::test {

using Shown = std::pair<std::string, std::size_t>;   // article, and which of its quotations

/// Tests on an archive of 150 articles in several segments, two fifths of them in stories and two fifths of its quotations said elsewhere.
class WithCopies : public testing::Test {
protected:
    static void SetUpTestSuite() {
        archive_ = new Archive;
        Random random(20190612);
        fill_random_archive(*archive_, random, 150, 37);
        make_copies(*archive_, random);
        for (std::size_t i = 0; i < archive_->stories.size(); ++i) {
            const auto& story = archive_->stories[i];
            for (std::size_t k = 0; k < story.size(); ++k) {
                stories_[story[k]] = {story.size(), k == 0};
                story_of_[story[k]] = i;
            }
        }
        for (std::size_t i = 0; i < archive_->same_quotes.size(); ++i) {
            for (const Shown& quote : archive_->same_quotes[i]) words_of_[quote] = i;
        }
    }
    static void TearDownTestSuite() {
        delete archive_;
        archive_ = nullptr;
        stories_.clear();
        story_of_.clear();
        words_of_.clear();
    }

    static SearchReply ask(Index& index, const SearchRequest& request) {
        QueryResult<SearchReply> reply = search(index, request);
        if (const QueryError* error = std::get_if<QueryError>(&reply)) {
            ADD_FAILURE() << error->message;
            return {};
        }
        return std::get<SearchReply>(std::move(reply));
    }

    /// Which story an article belongs to, or which words a quotation has: of one without copies, itself.
    static std::string group_of(const Shown& one, Unit unit) {
        if (unit == Unit::quotes) {
            const auto known = words_of_.find(one);
            return known == words_of_.end() ? one.first + "#" + std::to_string(one.second) : "words " + std::to_string(known->second);
        }
        const auto known = story_of_.find(one.first);
        return known == story_of_.end() ? one.first : "story " + std::to_string(known->second);
    }

    static std::vector<const Article*> matching(const Expr& expr) {
        std::vector<const Article*> found;
        for (const Article& article : archive_->live) {
            if (naive_article(expr, article, stories_)) found.push_back(&article);
        }
        return found;
    }

    static std::map<std::string, std::vector<const Article*>> stories_among(const Expr& expr) {
        std::map<std::string, std::vector<const Article*>> out;
        for (const Article* article : matching(expr)) out[group_of({article->id, 0}, Unit::articles)].push_back(article);
        return out;
    }

    /// What a story has, or "" alone for nothing.
    static std::set<std::string> values_of(const Field& field, const std::vector<const Article*>& story) {
        std::set<std::string> values;
        for (const Article* article : story) values.merge(naive_values(field, *article));
        if (values.empty()) values.insert("");
        return values;
    }

    static std::set<std::string> periods_of(Per per, const std::vector<const Article*>& story) {
        std::set<std::string> periods;
        for (const Article* article : story) {
            if (article->date) periods.insert(period_name(per, period_of(per, *article->date)));
        }
        if (periods.empty()) periods.insert("");
        return periods;
    }

    static Archive* archive_;
    static NaiveStories stories_;
    static std::map<std::string, std::size_t> story_of_;
    static std::map<Shown, std::size_t> words_of_;
};
inline Archive* WithCopies::archive_ = nullptr;
inline NaiveStories WithCopies::stories_;
inline std::map<std::string, std::size_t> WithCopies::story_of_;
inline std::map<Shown, std::size_t> WithCopies::words_of_;

}  // namespace onrecord::test
