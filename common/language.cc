#include "common/language.h"

#include <algorithm>
#include <array>

namespace onrecord {
namespace {

struct Name {
    std::string_view code, name;
};

constexpr std::array names{
    Name{"ar", "Arabic"}, Name{"bg", "Bulgarian"}, Name{"bn", "Bengali"}, Name{"bs", "Bosnian"}, Name{"ca", "Catalan"}, Name{"cs", "Czech"},
    Name{"cy", "Welsh"}, Name{"da", "Danish"}, Name{"de", "German"}, Name{"el", "Greek"}, Name{"en", "English"}, Name{"es", "Spanish"},
    Name{"et", "Estonian"}, Name{"eu", "Basque"}, Name{"fa", "Persian"}, Name{"fi", "Finnish"}, Name{"fr", "French"}, Name{"ga", "Irish"},
    Name{"gd", "Scottish Gaelic"}, Name{"gl", "Galician"}, Name{"he", "Hebrew"}, Name{"hi", "Hindi"}, Name{"hr", "Croatian"}, Name{"hu", "Hungarian"},
    Name{"id", "Indonesian"}, Name{"is", "Icelandic"}, Name{"it", "Italian"}, Name{"ja", "Japanese"}, Name{"ka", "Georgian"}, Name{"ko", "Korean"},
    Name{"lt", "Lithuanian"}, Name{"lv", "Latvian"}, Name{"mk", "Macedonian"}, Name{"ms", "Malay"}, Name{"mt", "Maltese"}, Name{"nb", "Norwegian"},
    Name{"nl", "Dutch"}, Name{"nn", "Norwegian"}, Name{"no", "Norwegian"}, Name{"pl", "Polish"}, Name{"pt", "Portuguese"}, Name{"ro", "Romanian"},
    Name{"ru", "Russian"}, Name{"sk", "Slovak"}, Name{"sl", "Slovenian"}, Name{"sq", "Albanian"}, Name{"sr", "Serbian"}, Name{"sv", "Swedish"},
    Name{"sw", "Swahili"}, Name{"ta", "Tamil"}, Name{"th", "Thai"}, Name{"tr", "Turkish"}, Name{"uk", "Ukrainian"}, Name{"ur", "Urdu"},
    Name{"vi", "Vietnamese"}, Name{"zh", "Chinese"}};

Elisions elisions_of(const Article& article) { return is_foreign(article.lang) ? Elisions::split : Elisions::keep; }

}  // namespace

bool is_foreign(std::string_view lang) { return !lang.empty() && lang != "en"; }

std::string_view language_name(std::string_view code) {
    const auto* known = std::find_if(names.begin(), names.end(), [&](const Name& name) { return name.code == code; });
    return known == names.end() ? std::string_view() : known->name;
}

std::vector<Token> title_tokens(const Article& article) { return tokenize(article.title, {}, elisions_of(article)); }

std::vector<Token> text_tokens(const Article& article) { return tokenize(article.text, dropped_spans(article), elisions_of(article)); }

}  // namespace onrecord
