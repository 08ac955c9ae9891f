// SPDX-License-Identifier: Apache-2.0
#include "exchange/yamltext.h"

#include <QStringList>

namespace portwright {

namespace {

/// What PyYAML's and go-yaml's readers do not take unescaped, and what could be taken for the end of a line.
bool mustBeEscaped(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || c == 0xfeff || c == 0xfffe ||
           c == 0xffff;
}

QByteArray escaped(char32_t c)
{
    switch (c) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        break;
    }
    if (!mustBeEscaped(c))
        return QString::fromUcs4(&c, 1).toUtf8();
    const QByteArray digits = QByteArray::number(quint32(c), 16);
    return c < 0x100 ? "\\x" + digits.rightJustified(2, '0') : "\\u" + digits.rightJustified(4, '0');
}

bool isPlainKey(const QString &key)
{
    const auto isPlain = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_'; };
    static const QStringList taken{QStringLiteral("y"),    QStringLiteral("n"),     QStringLiteral("yes"),
                                   QStringLiteral("no"),   QStringLiteral("on"),    QStringLiteral("off"),
                                   QStringLiteral("true"), QStringLiteral("false"), QStringLiteral("null")};
    return !key.isEmpty() && std::all_of(key.begin(), key.end(), isPlain) && !taken.contains(key.toLower());
}

} // namespace

QByteArray yamlQuoted(const QString &text)
{
    QByteArray quoted("\"");
    for (const uint c : text.toUcs4())
        quoted += escaped(char32_t(c));
    return quoted + '"';
}

Yaml Yaml::unsafe(const QString &text)
{
    Yaml value(text);
    value.m_unsafe = true;
    return value;
}

Yaml Yaml::texts(const QStringList &texts)
{
    List items;
    for (const QString &text : texts)
        items += Yaml(text);
    return items;
}

/// Lays a value out in lines.
class YamlLayout
{
public:
    /// The value behind "key:" or "-", at this depth; starts with a blank or a line end.
    QByteArray behind(const Yaml &value, qsizetype depth) const
    {
        if (const auto *members = std::get_if<Yaml::Map>(&value.m_value))
            return members->isEmpty() ? QByteArray(" {}\n") : '\n' + map(*members, depth);
        if (const auto *items = std::get_if<Yaml::List>(&value.m_value))
            return items->isEmpty() ? QByteArray(" []\n") : list(*items, depth);
        return ' ' + scalar(value) + '\n';
    }

private:
    static QByteArray scalar(const Yaml &value)
    {
        if (const auto *text = std::get_if<QString>(&value.m_value))
            return (value.m_unsafe ? QByteArray("!unsafe ") : QByteArray()) + yamlQuoted(*text);
        if (const auto *number = std::get_if<qint64>(&value.m_value))
            return QByteArray::number(*number);
        return std::get<bool>(value.m_value) ? "true" : "false";
    }

    QByteArray map(const Yaml::Map &members, qsizetype depth) const
    {
        QByteArray text;
        for (const Yaml::Member &member : members) {
            const QByteArray key = isPlainKey(member.first) ? member.first.toUtf8() : yamlQuoted(member.first);
            text += QByteArray(depth * 2, ' ') + key + ':' + behind(member.second, depth + 1);
        }
        return text;
    }

    /// Scalars stand on one line; anything else an item a line.
    QByteArray list(const Yaml::List &items, qsizetype depth) const
    {
        const bool flat = std::all_of(items.begin(), items.end(), [](const Yaml &item) {
            return !std::holds_alternative<Yaml::Map>(item.m_value) &&
                   !std::holds_alternative<Yaml::List>(item.m_value);
        });
        QByteArray text;
        if (flat) {
            for (const Yaml &item : items)
                text += (text.isEmpty() ? QByteArray() : QByteArray(", ")) + scalar(item);
            return " [" + text + "]\n";
        }
        for (const Yaml &item : items) {
            const QByteArray body = behind(item, depth + 1);
            const qsizetype indent = (depth + 1) * 2;
            text += QByteArray(depth * 2, ' ') + '-' +
                    (body.startsWith('\n') ? ' ' + body.mid(indent + 1) : body); // its first member behind the hyphen
        }
        return '\n' + text;
    }
};

QByteArray yamlText(const QString &head, const Yaml &root)
{
    QByteArray text;
    for (const QString &line : head.split(QLatin1Char('\n')))
        text += "# " + QString(line).replace(QLatin1Char('\r'), QLatin1Char(' ')).toUtf8() + '\n';
    const QByteArray body = YamlLayout().behind(root, 0);
    return text + (body.startsWith('\n') ? body.mid(1) : body.trimmed() + '\n');
}

} // namespace portwright
