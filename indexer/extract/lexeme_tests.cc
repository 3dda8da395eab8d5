#include "indexer/extract/lexeme_tests.h"

namespace onrecord {

bool opens_quote(const Sheet& sheet, std::uint32_t i, std::uint32_t limit) {
    return sheet[i].kind == LexemeKind::mark && i + 1 < limit && sheet[i].quoted == 0 &&
           (sheet[i + 1].quoted != 0 || (sheet[i + 1].kind == LexemeKind::mark && i + 2 < limit && sheet[i + 2].quoted != 0));
}

bool is_adverb(const Sheet& sheet, std::uint32_t i) {
    if (sheet[i].is(negation)) return false;
    if (sheet[i].is(adverb)) return true;
    return sheet[i].kind == LexemeKind::word && !sheet[i].capital && sheet[i].span.size() > 4 &&
           sheet.words(sheet[i].span).ends_with("ly");
}

}  // namespace onrecord
