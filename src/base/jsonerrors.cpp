// SPDX-License-Identifier: Apache-2.0
#include "base/jsonerrors.h"

#include "base/jsontext.h"

namespace portwright {

namespace {

/// What stands at a place, for messages.
QString found(const QByteArray &text, qsizetype offset)
{
    const QString rest =
        QString::fromUtf8(QByteArrayView(text).sliced(offset).first(std::min<qsizetype>(4, text.size() - offset)));
    if (rest.startsWith(QLatin1Char('"')))
        return JsonText::tr("a double quote");
    const bool pair = rest.size() > 1 && rest.at(0).isHighSurrogate();
    if (!rest.isEmpty() && (rest.at(0).isPrint() || pair))
        return QLatin1Char('"') + rest.left(pair ? 2 : 1) + QLatin1Char('"');
    return JsonText::tr("the byte 0x%1").arg(uchar(text.at(offset)), 2, 16, QLatin1Char('0'));
}

/// What people write who take JSON for its relatives; empty for anything else.
QString relativeMessage(char character)
{
    if (character == '/' || character == '#')
        return JsonText::tr("A comment seems to stand here, and JSON has none; remove it");
    if (character == '\'')
        return JsonText::tr("Keys and texts stand in double quotes, not in single ones; write \" here");
    return {};
}

/// The message for a place inside the text.
QString syntaxMessage(rapidjson::ParseErrorCode code, const QString &found)
{
    using namespace rapidjson;
    switch (code) {
    case kParseErrorDocumentRootNotSingular:
        return JsonText::tr("The text should end here, but %1 follows; remove what stands behind the last bracket")
            .arg(found);
    case kParseErrorValueInvalid:
    case kParseErrorDocumentEmpty:
        return JsonText::tr(
                   "A value is needed here, not %1; write a string, a number, true, false, null, an object or a list, "
                   "and no comma before a closing bracket")
            .arg(found);
    case kParseErrorObjectMissName:
        return JsonText::tr(
                   "A key in double quotes is needed here, not %1; a comma before a closing bracket is too many")
            .arg(found);
    case kParseErrorObjectMissColon:
        return JsonText::tr("A colon is needed here between key and value, not %1").arg(found);
    case kParseErrorObjectMissCommaOrCurlyBracket:
        return JsonText::tr("A comma or a closing brace is needed here, not %1").arg(found);
    case kParseErrorArrayMissCommaOrSquareBracket:
        return JsonText::tr("A comma or a closing square bracket is needed here, not %1").arg(found);
    case kParseErrorStringUnicodeEscapeInvalidHex:
    case kParseErrorStringUnicodeSurrogateInvalid:
    case kParseErrorStringEscapeInvalid:
        return jsonEscapeMessage();
    case kParseErrorNumberTooBig:
        return JsonText::tr("This number is too large; numbers go up to about 1.8e308");
    case kParseErrorNumberMissFraction:
    case kParseErrorNumberMissExponent:
        return JsonText::tr("A digit is needed here in the number, not %1").arg(found);
    default:
        return JsonText::tr("This is not valid JSON: %1 cannot stand here").arg(found);
    }
}

/// The message for bytes in a string that may not be there.
QString stringMessage(uchar byte)
{
    if (byte < 0x20)
        return JsonText::tr(
            "A string holds a line break or another control character here; close the string before it, or write "
            "it as an escape such as \\n");
    return JsonText::tr("The bytes from here on are not UTF-8; save the file with the encoding UTF-8");
}

bool isBlank(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
}

} // namespace

QString jsonEscapeMessage()
{
    return JsonText::tr("An escape in this string is not valid; write a backslash as \\\\, a character as \\u and four "
                        "hexadecimal digits, and two of these for a pair");
}

Error jsonSyntaxError(const JsonDocument::Data &data, rapidjson::ParseErrorCode code, qsizetype place)
{
    const qsizetype offset = std::min(place, data.text.size());
    if (isBlank(QByteArrayView(data.text).sliced(offset)))
        return {JsonText::tr("The text ends here before it is complete; take a whole copy of the file"),
                data.where(offset)};
    const uchar byte = uchar(data.text.at(offset));
    const bool isEscape = code == rapidjson::kParseErrorStringEscapeInvalid;
    if (code == rapidjson::kParseErrorStringInvalidEncoding || (isEscape && byte < 0x20))
        return {stringMessage(byte), data.where(offset)};
    const QString relative = relativeMessage(data.text.at(offset));
    return {relative.isEmpty() ? syntaxMessage(code, found(data.text, offset)) : relative, data.where(offset)};
}

std::optional<Error> jsonObviousError(const JsonDocument::Data &data, qsizetype start)
{
    if (data.text.size() >= JsonDocument::MaxSize)
        return Error{JsonText::tr("The text is larger than 2 GB; divide it"), {data.fileName, 0, 0, {}}};
    if (data.text.startsWith("\xff\xfe") || data.text.startsWith("\xfe\xff"))
        return Error{JsonText::tr("The text is UTF-16; save the file with the encoding UTF-8"), data.where(0)};
    if (isBlank(QByteArrayView(data.text).sliced(start)))
        return Error{JsonText::tr("The text is empty; at least {} is needed"), data.where(start)};
    if (const qsizetype nul = data.text.indexOf('\0'); nul >= 0)
        return Error{JsonText::tr("A zero byte stands here, so this is no text; take an undamaged copy of the file"),
                     data.where(nul)};
    return std::nullopt;
}

} // namespace portwright
