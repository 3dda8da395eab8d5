#include <limits>
#include <sstream>

#include "query/ast.h"

namespace onrecord {
namespace {

std::string in(const Field* field) { return field ? std::string(field->name) + ":" : std::string(); }

std::string group(std::string_view name, const std::vector<Expr>& of) {
    std::string out = "(" + std::string(name);
    for (const Expr& part : of) out += " " + to_string(part);
    return out + ")";
}

std::string print(const Word& word) {
    std::string out = in(word.in);
    if (word.form == WordForm::exact) out += "=";
    out += word.text;
    if (word.form == WordForm::prefix) out += "*";
    if (word.form == WordForm::fuzzy) out += "~" + std::to_string(word.distance);
    if (word.at_least > 1) return "(atleast " + std::to_string(word.at_least) + " " + out + ")";
    return out;
}

std::string print(const Phrase& phrase) {
    std::string out = "(" + in(phrase.in) + "phrase";
    if (phrase.slop > 0) out += "~" + std::to_string(phrase.slop);
    for (const Word& word : phrase.words) out += " " + word.text + (word.form == WordForm::prefix ? "*" : "");
    return out + ")";
}

std::string print(const Prox& prox) {
    switch (prox.kind) {
        case ProxKind::near: return group("near/" + std::to_string(prox.n), prox.of);
        case ProxKind::adj: return group("adj/" + std::to_string(prox.n), prox.of);
        case ProxKind::sentence: return group("same/sent", prox.of);
        case ProxKind::paragraph: break;
    }
    return group("same/para", prox.of);
}

std::string print(const FieldMatch& match) {
    std::string out = std::string(match.field->name) + "=";
    if (!match.ids.empty()) {
        out += "{";
        for (const std::string& id : match.ids) out += (out.back() == '{' ? "" : ",") + id;
        return out + "}";
    }
    switch (match.form) {
        case ValueForm::plain: return out + match.value;
        case ValueForm::any: return out + "*";
        case ValueForm::prefix: return out + match.value + "*";
        case ValueForm::regexp: return out + "/" + match.value + "/";
        case ValueForm::only_itself: break;
    }
    return out + "=" + match.value;
}

std::string number(double value) {
    if (value <= std::numeric_limits<double>::lowest() || value >= std::numeric_limits<double>::max()) return {};
    std::ostringstream out;
    out << value;
    return out.str();
}

std::string print(const RangeMatch& match) {
    const std::string name = std::string(match.field->name) + "=";
    const bool numbers = match.field == &schema::batch || match.field == &schema::copies || match.field == &schema::confidence;
    if (!numbers) return name + to_string(match.days);
    return name + number(match.from) + (match.from < match.until ? ".." + number(match.until) : "");
}

}  // namespace

std::string to_string(const Expr& expr) {
    return std::visit(overloaded{
        [](const Word& word) { return print(word); },
        [](const Phrase& phrase) { return print(phrase); },
        [](const Prox& prox) { return print(prox); },
        [](const FieldMatch& match) { return print(match); },
        [](const RangeMatch& match) { return print(match); },
        [](const HasMatch& match) { return (match.missing ? "missing=" : "has=") + match.what; },
        [](const FirstMatch& match) { return std::string(match.yes ? "first=yes" : "first=no"); },
        [](const Everything&) { return std::string("*"); },
        [](const All& all) { return group("and", all.of); },
        [](const Any& any) { return group("or", any.of); },
        [](const Not& negated) { return group("not", negated.of); },
        [](const InQuote& quote) { return group("quote", quote.of); },
    }, expr.node);
}

}  // namespace onrecord
