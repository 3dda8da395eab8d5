#pragma once

#include <string>
#include <string_view>

namespace onrecord {

/// What a mail (RFC 5322, MIME) holds of an article; UTF-8.
struct Mail {
    std::string subject;
    std::string from;        ///< the sender's name, or the address if none is given
    std::string date;        ///< as written
    std::string message_id;  ///< without its angle brackets
    std::string url;         ///< of List-Archive-like headers that name this message (Archived-At); or empty
    std::string text;        ///< the HTML part as text, or the plain one where there is none; signature of lists included
};

/// Reads a mail. Parts that are attachments or no text are passed over; nesting beyond 20 parts deep, and more than 500
/// parts, are not followed. Text of no or an unknown charset is guessed.
Mail read_mail(std::string_view message);

/// A header's value with its encoded words (RFC 2047) read: "=?utf-8?q?Caf=C3=A9?=" -> "Café".
std::string decode_header(std::string_view value);

}  // namespace onrecord
