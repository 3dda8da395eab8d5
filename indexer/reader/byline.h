#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/dates.h"

namespace onrecord {

/// What a line between headline and text tells: who wrote it, when, for whom.
struct Byline {
    std::string author;
    std::string outlet;
    std::optional<Date> date;
};

/// Reads a line that is nothing but a byline, a date line or both:
/// "12 September 2017", "Published: Tue 12 Sep 2017", "By Anna Kersey, 12 September 2017",
/// "Anna Kersey | 12 Sep 2017 14:05 BST", "By Anna Kersey in Brussels", "Harbour Post, 12 September 2017".
/// Null for any other line, a sentence with a date in it above all.
std::optional<Byline> parse_byline(std::string_view line);

/// An author as a byline or a meta tag names it, without "By ", a job after a comma, addresses of profiles.
/// Empty if it is no name.
std::string clean_author(std::string_view author);

/// True for one or more names of people, each of two to six capitalised words: "Anna Kersey and J. van der Berg".
bool is_names(std::string_view text);

/// The day in a web address or a file name: "/2017/sep/12/", "/2017/09/12/", "2017-09-12-brexit.txt",
/// "/20170912/". Null if there is none, or only a month.
std::optional<Date> date_in_address(std::string_view address);

}  // namespace onrecord
