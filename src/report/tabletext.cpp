// SPDX-License-Identifier: Apache-2.0
#include "report/planreport.h"

namespace portwright {

namespace {

/// A spreadsheet would run a cell that begins so (OWASP, CSV Injection).
bool looksLikeFormula(const QString &cell)
{
    return !cell.isEmpty() && QStringLiteral("=+-@\t\r").contains(cell.front());
}

QString csvCell(const QString &cell)
{
    QString text = printable(looksLikeFormula(cell) ? QString(QLatin1Char('\'') + cell) : cell);
    const bool quote = text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('"'));
    if (!quote)
        return text;
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

QString markdownRow(const QStringList &cells)
{
    QStringList escaped;
    for (const QString &cell : cells)
        escaped += markdownEscaped(cell);
    return QStringLiteral("| ") + escaped.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

/// Two columns for the wide scripts of East Asia, none for combining marks.
int columnsOf(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
        return 0;
    const bool wide = (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3) ||
                      (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60) ||
                      (c >= 0x1f300 && c <= 0x1faff) || (c >= 0x20000 && c <= 0x3fffd);
    return wide ? 2 : 1;
}

int terminalWidth(const QString &text)
{
    int width = 0;
    for (const char32_t c : text.toStdU32String())
        width += columnsOf(c);
    return width;
}

QList<int> widthsOf(const Table &table)
{
    QList<int> widths(table.columns.size(), 0);
    const auto widen = [&widths](const QStringList &cells) {
        for (qsizetype i = 0; i < std::min(cells.size(), widths.size()); ++i)
            widths[i] = std::max(widths.at(i), terminalWidth(printable(cells.at(i))));
    };
    widen(table.columns);
    for (const QStringList &row : table.rows)
        widen(row);
    return widths;
}

QString plainRow(const QStringList &cells, const QList<int> &widths)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString cell = printable(cells.at(i));
        line += cell;
        if (i + 1 < cells.size())
            line += QString(widths.value(i) - terminalWidth(cell) + 2, QLatin1Char(' '));
    }
    while (line.endsWith(QLatin1Char(' ')))
        line.chop(1);
    return line + QLatin1Char('\n');
}

} // namespace

QString printable(const QString &text)
{
    QString shown = text;
    for (QChar &c : shown) {
        const QChar::Category category = c.category();
        if (category == QChar::Other_Control || category == QChar::Separator_Line ||
            category == QChar::Separator_Paragraph)
            c = QChar(0xfffd);
    }
    return shown;
}

/// GitHub Flavored Markdown, sections 4.10 (tables) and 2.4 (backslash escapes).
QString markdownEscaped(const QString &text)
{
    QString escaped;
    for (const QChar c : printable(text)) {
        if (QStringLiteral("\\`*_{}[]<>#|~!").contains(c))
            escaped += QLatin1Char('\\');
        escaped += c;
    }
    return escaped;
}

QByteArray csvText(const Table &table)
{
    QString text;
    const auto append = [&text](const QStringList &row) {
        QStringList cells;
        for (const QString &cell : row)
            cells += csvCell(cell);
        text += cells.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    };
    append(table.columns);
    for (const QStringList &row : table.rows)
        append(row);
    return text.toUtf8();
}

QByteArray markdownText(const Table &table)
{
    QString text = markdownRow(table.columns);
    text += QLatin1Char('|') + QStringLiteral(" --- |").repeated(table.columns.size()) + QLatin1Char('\n');
    for (const QStringList &row : table.rows)
        text += markdownRow(row);
    return text.toUtf8();
}

QByteArray plainText(const Table &table)
{
    const QList<int> widths = widthsOf(table);
    QString text = plainRow(table.columns, widths);
    for (const QStringList &row : table.rows)
        text += plainRow(row, widths);
    return text.toUtf8();
}

} // namespace portwright
