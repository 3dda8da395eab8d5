#include "query/lower_case.h"

#include "common/text.h"

namespace onrecord {

bool begins_operand(TokenKind kind) {
    switch (kind) {
        case TokenKind::open: case TokenKind::open_quotation: case TokenKind::op_not: case TokenKind::minus:
        case TokenKind::at_least: case TokenKind::field: case TokenKind::value: case TokenKind::word:
        case TokenKind::phrase: case TokenKind::everything:
            return true;
        default:
            return false;
    }
}

bool ends_operand(TokenKind kind) {
    switch (kind) {
        case TokenKind::close: case TokenKind::close_quotation: case TokenKind::value: case TokenKind::word:
        case TokenKind::phrase: case TokenKind::everything:
            return true;
        default:
            return false;
    }
}

void hint_at_lower_case(const std::vector<QueryToken>& tokens, std::vector<QueryNote>& notes) {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const QueryToken& token = tokens[i];
        if (token.kind != TokenKind::word || token.word_form != WordForm::plain) continue;
        if (i > 0 && tokens[i - 1].kind == TokenKind::field) continue;
        const std::string lower = ascii_lower(token.text);
        const bool left = i > 0 && ends_operand(tokens[i - 1].kind);
        if (lower != "not" && !((lower == "and" || lower == "or") && left)) continue;
        if (!begins_operand(tokens[i + 1].kind)) continue;
        const std::string_view upper = lower == "not" ? "NOT" : lower == "and" ? "AND" : "OR";
        notes.push_back({"lower-case-operator", "\"" + token.text + "\" was searched as a word; the operator is " + std::string(upper)});
    }
}

}  // namespace onrecord
